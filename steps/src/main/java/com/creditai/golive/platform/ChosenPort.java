package com.creditai.golive.platform;

import java.util.OptionalInt;

/** A port that a person chose on the command line. */
public final class ChosenPort {

    private static final int HIGHEST = 65_535;

    private ChosenPort() {}

    /**
     * The port if it can be used.
     *
     * @param port 0 when none was chosen
     * @throws PlatformException when it is no port or somebody listens there
     */
    public static OptionalInt free(String option, int port) {
        if (port == 0) {
            return OptionalInt.empty();
        }
        if (port < 0 || port > HIGHEST) {
            throw new PlatformException(option + " must be a port from 1 to 65535, not " + port + ".");
        }
        if (!Ports.isFree(port)) {
            throw new PlatformException("Port " + port + " is occupied: choose another one with " + option + ".");
        }
        return OptionalInt.of(port);
    }
}
