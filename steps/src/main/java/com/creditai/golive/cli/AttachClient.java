package com.creditai.golive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The asking side of {@code check --attach}: it has the process of {@code ./golive up} do the work and shows what that says. */
final class AttachClient {

    private static final String ATTACH = "--attach";
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private final Path state;
    private final PrintStream out;
    private final PrintStream err;

    /** @param state the state folder of the checkout */
    AttachClient(Path state, PrintStream out, PrintStream err) {
        this.state = state;
        this.out = out;
        this.err = err;
    }

    /** Whether a command line means this, told without understanding the rest of it, which the other side does. */
    static boolean isMeant(List<String> arguments) {
        boolean checks = !arguments.isEmpty()
                && (arguments.get(0).equals("check")
                        || arguments.get(0).startsWith("-")
                        || arguments.get(0).contains("/")
                        || arguments.get(0).contains(".feature"));
        return checks && arguments.contains(ATTACH) && arguments.stream().noneMatch(HELP::contains);
    }

    /** Asks, shows the answer as it comes and answers its exit code. */
    int run(AttachWire.Request request) {
        AttachWire there;
        try {
            there = AttachWire.to(AttachWire.socket(state));
        } catch (IOException e) {
            err.println("Nothing runs here that a check could attach to: start ./golive up in another terminal first.");
            return ExitCodes.BROKEN;
        }
        try (AttachWire wire = there) {
            wire.send(request);
            return show(wire);
        } catch (IOException e) {
            // Killed, it may leave a torn connection instead of an ended one, also before it has heard the request.
            err.println("The environment ended while this ran: see what ./golive up said, and start it again.");
            return ExitCodes.BROKEN;
        }
    }

    private int show(AttachWire wire) throws IOException {
        while (true) {
            AttachWire.Piece piece = wire.next();
            switch (piece.kind()) {
                case OUT -> show(out, piece);
                case ERR -> show(err, piece);
                case EXIT -> {
                    return piece.bytes()[0];
                }
            }
        }
    }

    private static void show(PrintStream stream, AttachWire.Piece piece) {
        stream.write(piece.bytes(), 0, piece.bytes().length);
        stream.flush();
    }
}
