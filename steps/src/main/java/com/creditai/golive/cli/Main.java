package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Entry of {@code ./golive}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Before threads begin that log: what they say while logging is being set up is lost, with a warning to the
        // person.
        ILoggerFactory unused = LoggerFactory.getILoggerFactory();
        Path start = Path.of(System.getProperty("golive.root", ""));
        Workshop workshop = new Workshop(() -> Checkout.around(start), System.out, System.err, System.getenv());
        System.exit(GoLive.run(workshop, arguments));
    }
}
