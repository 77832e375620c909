package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Checkout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What every command works with.
 *
 * @param place finds the checkout; a command that needs none never asks
 * @param environment the process's environment variables
 * @param here the folder in which the command was typed, from which its paths are told
 */
record Workshop(
        Supplier<Checkout> place, PrintStream out, PrintStream err, Map<String, String> environment, Path here) {

    /** What a command works with that was typed where this process was started. */
    Workshop(Supplier<Checkout> place, PrintStream out, PrintStream err, Map<String, String> environment) {
        this(place, out, err, environment, Path.of("").toAbsolutePath());
    }

    Checkout checkout() {
        return place.get();
    }

    /** The agreed catalogue; a changed copy is a broken gate. */
    Catalogue catalogue() {
        Map<String, byte[]> files = new HashMap<>();
        for (String path : List.of(Catalogue.CRITERIA, Catalogue.CLAUSES, Catalogue.BRIEF)) {
            try {
                files.put(path, Files.readAllBytes(checkout().root().resolve(path)));
            } catch (IOException e) {
                throw new Refusal("The file " + path + " cannot be read: restore it with git checkout.", e);
            }
        }
        return Catalogue.read(EvidenceFiles.of(files));
    }
}
