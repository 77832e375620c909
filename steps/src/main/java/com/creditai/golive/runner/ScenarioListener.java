package com.creditai.golive.runner;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Translates the JUnit Platform's events into those of scenarios and criteria. */
final class ScenarioListener implements TestExecutionListener {

    private static final Pattern CRITERION = Pattern.compile("[A-Z]+-\\d+");

    private final Progress progress;
    private final Path features;
    private final Runnable onAssertion;
    private final Map<String, Long> begun = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int passed;
    private int failed;
    private int others;

    ScenarioListener(Progress progress, Path features, Runnable onAssertion) {
        this.progress = progress;
        this.features = features.toAbsolutePath().normalize();
        this.onAssertion = onAssertion;
    }

    synchronized RunSummary summary() {
        return new RunSummary(passed, failed, others, failures);
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan plan) {
        Map<String, Integer> scenarios = new TreeMap<>();
        plan.getRoots()
                .forEach(root -> plan.getDescendants(root).stream()
                        .filter(TestIdentifier::isTest)
                        .forEach(test -> scenarios.merge(criterion(test), 1, Integer::sum)));
        progress.begins(scenarios);
    }

    @Override
    public synchronized void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            begun.put(test.getUniqueId(), System.nanoTime());
            progress.scenarioBegins(criterion(test), test.getDisplayName());
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            others++;
            progress.scenarioEnded(ended(test, Progress.How.NOT_RUN, FailureWords.said(reason)));
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        List<String> why = result.getThrowable().map(FailureWords::of).orElse(List.of());
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed++;
            case FAILED -> {
                failed++;
                failures.add(place(test));
            }
            case ABORTED -> others++;
        }
        progress.scenarioEnded(ended(test, how(result.getStatus()), why));
        if (result.getThrowable().filter(AssertionError.class::isInstance).isPresent()) {
            onAssertion.run();
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        progress.ends(summary());
    }

    private Progress.Ended ended(TestIdentifier test, Progress.How how, List<String> why) {
        long start = begun.getOrDefault(test.getUniqueId(), System.nanoTime());
        return new Progress.Ended(
                criterion(test),
                test.getDisplayName(),
                place(test),
                how,
                Duration.ofNanos(System.nanoTime() - start),
                why);
    }

    private String place(TestIdentifier test) {
        return test.getSource()
                .filter(FileSource.class::isInstance)
                .map(FileSource.class::cast)
                .map(source -> relative(source.getFile())
                        + source.getPosition()
                                .map(FilePosition::getLine)
                                .map(line -> ":" + line)
                                .orElse(""))
                .orElse(test.getDisplayName());
    }

    private String relative(File file) {
        Path absolute = file.toPath().toAbsolutePath().normalize();
        Path parent = features.getParent();
        return parent != null && absolute.startsWith(parent)
                ? parent.relativize(absolute).toString()
                : absolute.toString();
    }

    private static String criterion(TestIdentifier test) {
        return test.getTags().stream()
                .map(TestTag::getName)
                .filter(name -> CRITERION.matcher(name).matches())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static Progress.How how(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> Progress.How.PASSED;
            case FAILED -> Progress.How.FAILED;
            case ABORTED -> Progress.How.NOT_RUN;
        };
    }
}
