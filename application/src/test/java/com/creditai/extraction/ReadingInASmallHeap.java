package com.creditai.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs in its own JVM: reads every file of a folder, two at a time as the service does, and prints a line for each. */
final class ReadingInASmallHeap {
    private ReadingInASmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            List<Future<String>> lines = files.sorted()
                    .map(file -> two.submit(() -> file.getFileName() + " " + outcome(file)))
                    .toList();
            for (Future<String> line : lines) {
                System.out.println(line.get(3, TimeUnit.MINUTES));
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static String outcome(Path file) {
        try {
            return new ReportReader(Reading.LIMITS).read(file).getClass().getSimpleName();
        } catch (ReadingRefusedException refused) {
            return refused.reason().name();
        }
    }
}
