package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.runner.ProgressLines;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Entry of {@code ./golive}. */
public final class Main {

    /** By preference: without the second compiler, AES takes four times as long as ChaCha20 for the same bytes. */
    private static final String CIPHERS = "TLS_CHACHA20_POLY1305_SHA256,TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256";

    private Main() {}

    public static void main(String[] arguments) {
        Path start = Path.of(System.getProperty("golive.root", ""));
        if (AttachClient.isMeant(List.of(arguments))) {
            System.exit(attach(start, List.of(arguments)));
        }
        // Before threads begin that log: what they say while logging is being set up is lost, with a warning to the
        // person.
        ILoggerFactory unused = LoggerFactory.getILoggerFactory();
        System.setProperty("jdk.tls.client.cipherSuites", CIPHERS);
        Workshop workshop = new Workshop(() -> Checkout.around(start), System.out, System.err, System.getenv());
        System.exit(GoLive.run(workshop, arguments));
    }

    /** Without the libraries of the command line, whose loading somebody would wait for who tries one scenario. */
    private static int attach(Path start, List<String> arguments) {
        AttachWire.Request request = new AttachWire.Request(
                Path.of("").toAbsolutePath(), ProgressLines.terminal(System.getenv()), arguments);
        return new AttachClient(Checkout.around(start).state(), System.out, System.err).run(request);
    }
}
