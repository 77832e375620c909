package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of the checkout that commands renew: whole or not at all, so that an interrupted one leaves the last state. */
final class TrackedFile {

    private TrackedFile() {}

    static void write(Checkout checkout, String path, String text) {
        Path file = checkout.root().resolve(path);
        Path next = checkout.state().resolve(file.getFileName() + ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
