package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Entry of {@code ./golive}. */
public final class Main {

    /** By preference: without the second compiler, AES takes four times as long as ChaCha20 for the same bytes. */
    private static final String CIPHERS = "TLS_CHACHA20_POLY1305_SHA256,TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256";

    private Main() {}

    public static void main(String[] arguments) {
        // Before threads begin that log: what they say while logging is being set up is lost, with a warning to the
        // person.
        ILoggerFactory unused = LoggerFactory.getILoggerFactory();
        System.setProperty("jdk.tls.client.cipherSuites", CIPHERS);
        Path start = Path.of(System.getProperty("golive.root", ""));
        Workshop workshop = new Workshop(() -> Checkout.around(start), System.out, System.err, System.getenv());
        System.exit(GoLive.run(workshop, arguments));
    }
}
