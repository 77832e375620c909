package com.creditai.golive.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which scenarios are run and where their results go.
 *
 * @param features the folder of the Gherkin files
 * @param places files, folders or {@code file:line} under it; empty for all
 * @param tags a tag expression; empty for all
 * @param parallelism how many scenarios run at once, at least 1
 * @param output an empty folder for {@code messages.ndjson}, {@code junit.xml} and {@code allure-results}
 * @param allure whether Allure results are wanted
 * @param stopAtFirstAssertion whether the rest is left out once an assertion failed
 * @param stoppable whether no more scenarios may be begun than there are places, so that those that would wait for theirs
 *     can still be left out
 */
public record RunRequest(
        Path features,
        List<Place> places,
        Optional<String> tags,
        int parallelism,
        Path output,
        boolean allure,
        boolean stopAtFirstAssertion,
        boolean stoppable) {

    /** How many scenarios run at once unless somebody asks for another number: two for each of two cores. */
    public static final int PARALLELISM = 4;

    public RunRequest {
        places = List.copyOf(places);
    }

    /** A file or folder, and a line in the file or 0. */
    public record Place(Path file, int line) {}

    /** Everything under {@code features}. */
    public static RunRequest everything(Path features, int parallelism, Path output) {
        return new RunRequest(features, List.of(), Optional.empty(), parallelism, output, true, false, false);
    }

    /** Only what stands at these places. */
    public RunRequest at(List<Place> chosen) {
        return new RunRequest(features, chosen, tags, parallelism, output, allure, stopAtFirstAssertion, stoppable);
    }

    /** Only what this tag expression selects; empty selects all. */
    public RunRequest tagged(Optional<String> expression) {
        return new RunRequest(
                features, places, expression, parallelism, output, allure, stopAtFirstAssertion, stoppable);
    }

    /** Of what is selected only what has this tag too. */
    public RunRequest alsoTagged(String tag) {
        return tagged(Optional.of(
                tags.map(selected -> "(" + selected + ") and " + tag).orElse(tag)));
    }

    /**
     * As a sabotage run: no Allure results, and the first failed assertion ends it if wanted, also for what would only wait
     * for its turn.
     */
    public RunRequest forSabotage(boolean stop) {
        return new RunRequest(features, places, tags, parallelism, output, false, stop, stoppable || stop);
    }

    /** So that a cancellation leaves out all that has not begun; the order is less good for a long run. */
    public RunRequest untilStopped() {
        return new RunRequest(features, places, tags, parallelism, output, allure, stopAtFirstAssertion, true);
    }
}
