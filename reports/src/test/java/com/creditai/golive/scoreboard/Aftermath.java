package com.creditai.golive.scoreboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What happens to the results of a run before a gate reads them. */
enum Aftermath {
    NOTHING,
    ALL_GONE,
    HALF_GONE,
    VICTIM_GONE,
    TWO_DAYS_EARLIER,
    TWO_DAYS_LATER,
    TRUNCATED,
    EMPTIED,
    CALLED_FAILED,
    CALLED_PASSED;

    private static final Pattern MILLIS = Pattern.compile("(\"(?:start|stop)\"\\s*:\\s*)(\\d{13})");
    private static final Pattern DATE = Pattern.compile("(\"startTime\"\\s*:\\s*\")([^\"]+)");
    private static final Pattern STATUS = Pattern.compile("(\"status\"\\s*:\\s*\")\\w+");

    /** @throws IllegalStateException when the results are not as expected, so that nothing would be attacked */
    void befall(Path results) throws IOException {
        List<Path> all = files(results);
        switch (this) {
            case NOTHING -> {}
            case ALL_GONE -> delete(all);
            case HALF_GONE -> {
                delete(List.of(victim(all)));
                delete(files(results).stream()
                        .filter(Aftermath::isResult)
                        .limit(1)
                        .toList());
            }
            case VICTIM_GONE -> delete(List.of(victim(all)));
            case TWO_DAYS_EARLIER -> shift(all, Duration.ofDays(-2));
            case TWO_DAYS_LATER -> shift(all, Duration.ofDays(2));
            case TRUNCATED -> change(victim(all), text -> text.substring(0, text.length() - 90));
            case EMPTIED -> change(victim(all), text -> "");
            case CALLED_FAILED -> change(victim(all), text -> called(text, "failed"));
            case CALLED_PASSED -> change(victim(all), text -> called(text, "passed"));
        }
    }

    private static List<Path> files(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isResult(Path file) {
        return file.toString().endsWith(".json") && !file.toString().endsWith("-container.json");
    }

    private static Path victim(List<Path> files) throws IOException {
        for (Path file : files) {
            if (isResult(file) && Files.readString(file).contains(FieldRun.SCENARIO)) {
                return file;
            }
        }
        throw new IllegalStateException("No result tells of the attacked scenario");
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static void shift(List<Path> files, Duration by) throws IOException {
        for (Path file : files) {
            if (isResult(file)) {
                change(file, text -> shifted(text, by));
            }
        }
    }

    private static String shifted(String text, Duration by) {
        String inMillis = MILLIS.matcher(text)
                .replaceAll(found -> found.group(1) + (Long.parseLong(found.group(2)) + by.toMillis()));
        return DATE.matcher(inMillis).replaceAll(found -> found.group(1) + dated(found, by));
    }

    private static String dated(MatchResult found, Duration by) {
        int zoneName = found.group(2).indexOf('[');
        String instant = zoneName < 0 ? found.group(2) : found.group(2).substring(0, zoneName);
        return ZonedDateTime.parse(instant).plus(by).toString();
    }

    private static String called(String text, String status) {
        return STATUS.matcher(text).replaceAll(found -> found.group(1) + status);
    }

    private static void change(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing was changed in " + file);
        }
        Files.writeString(file, after);
    }
}
