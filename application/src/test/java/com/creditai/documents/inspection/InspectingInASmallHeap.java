package com.creditai.documents.inspection;

import com.creditai.documents.malware.MalwareScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs in its own JVM: inspects every file of a folder, two at a time as uploads do, and prints a line for each. */
final class InspectingInASmallHeap {
    private InspectingInASmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        FileInspection inspection = new FileInspection(Limits.AMPLE, MalwareScanner.NONE);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            List<Future<String>> lines = files.sorted()
                    .map(file -> people.submit(() -> file.getFileName() + " " + inspection.inspect(file)))
                    .toList();
            for (Future<String> line : lines) {
                System.out.println(line.get(2, TimeUnit.MINUTES));
            }
        } finally {
            people.shutdownNow();
        }
    }
}
