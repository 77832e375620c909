package com.creditai.golive.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which scenarios may not run beside others, in Cucumber's terms of exclusive resources.
 *
 * <p>One tagged {@code @alone} harms what all others use, so it writes to a resource that every other one reads. The
 * platform's own global lock would do that too, but it makes the whole feature of such a scenario run one by one.
 */
final class ExclusiveRuns {

    private static final String PREFIX = "cucumber.execution.exclusive-resources.";
    private static final String RESOURCE = "environment";
    private static final Pattern CRITERION = Pattern.compile("@([A-Z]+-\\d+)(?![\\d.])");

    private ExclusiveRuns() {}

    /** Cucumber's parameters for the features below a folder, each of whose Rules has the tag of its criterion. */
    static Map<String, String> of(Path features) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(PREFIX + "alone.read-write", RESOURCE);
        try (Stream<Path> files = Files.walk(features)) {
            files.filter(file -> file.toString().endsWith(".feature"))
                    .forEach(file -> CRITERION
                            .matcher(text(file))
                            .results()
                            .forEach(tag -> parameters.put(PREFIX + tag.group(1) + ".read", RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parameters;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
