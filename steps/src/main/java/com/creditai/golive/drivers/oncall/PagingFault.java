package com.creditai.golive.drivers.oncall;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.FileTrouble;
import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the stand-in of the paging provider can misbehave. */
public enum PagingFault {
    LOSES_THE_FIRST_SHIFTS,
    LOSES_THE_LAST_STEPS,
    LOSES_THE_PHONES,
    SHOWS_THE_FIRST_VERSION,
    LOSES_PAGES_TO_THE_EXECUTIVE;

    /** Each scenario starts a stand-in of its own, which finds here how it is to be. */
    private static final String FILE = "paging-fault";

    private static final String MET = "paging-fault-met";

    /** Has every stand-in that is started from now on misbehave so; the answer ends it. */
    public Runnable begin(Environment environment) {
        write(file(environment, FILE), name());
        delete(file(environment, MET));
        return () -> delete(file(environment, FILE));
    }

    /** Whether somebody has met a fault since the last one began. */
    public static boolean wasMet(Environment environment) {
        return Files.exists(file(environment, MET));
    }

    /** The fault that is in force. */
    static Optional<PagingFault> inForce(Environment environment) {
        Path file = file(environment, FILE);
        try {
            return Files.exists(file) ? Optional.of(valueOf(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be read: " + FileTrouble.of(e), e);
        }
    }

    /** Notes that somebody meets it. */
    void meet(Environment environment) {
        write(file(environment, MET), name());
    }

    private static Path file(Environment environment, String name) {
        return environment.workDirectory().resolve(name);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be written: " + FileTrouble.of(e), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be removed: " + FileTrouble.of(e), e);
        }
    }
}
