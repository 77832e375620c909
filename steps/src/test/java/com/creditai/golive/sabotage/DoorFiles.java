package com.creditai.golive.sabotage;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.sabotage.samples.DoorSteps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A checkout with one feature about doors and the catalogue, whose doors are whole. */
public final class DoorFiles {

    private DoorFiles() {}

    /** Writes the feature into the folder, for those who run it, and answers what a census is taken of. */
    public static Map<String, byte[]> in(Path folder, String feature) throws IOException {
        DoorSteps.BROKEN.clear();
        Files.writeString(Files.createDirectories(folder.resolve("features")).resolve("doors.feature"), feature);
        Map<String, byte[]> files = new HashMap<>();
        files.put("features/doors.feature", feature.getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(Catalogue.CRITERIA, Catalogue.CLAUSES, Catalogue.BRIEF)) {
            files.put(path, Files.readAllBytes(Path.of("..").resolve(path)));
        }
        return files;
    }
}
