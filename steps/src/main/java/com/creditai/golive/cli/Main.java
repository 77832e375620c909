package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.nio.file.Path;

/** Entry of {@code ./golive}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Path start = Path.of(System.getProperty("golive.root", ""));
        Workshop workshop = new Workshop(() -> Checkout.around(start), System.out, System.err, System.getenv());
        System.exit(GoLive.run(workshop, arguments));
    }
}
