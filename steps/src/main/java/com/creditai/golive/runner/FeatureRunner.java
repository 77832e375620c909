package com.creditai.golive.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs features with Cucumber on the JUnit Platform in this virtual machine; nothing is ever run twice. */
public final class FeatureRunner {

    /** The packages of step definitions and hooks. */
    public static final String GLUE = "com.creditai.golive.steps,com.creditai.golive.runner";

    /** Enough for every scenario to wait in one until it is its turn; more are not made than there are scenarios. */
    private static final int THREADS = 512;

    private final String glue;

    public FeatureRunner() {
        this(GLUE);
    }

    private FeatureRunner(String glue) {
        this.glue = glue;
    }

    /** A runner with other packages of step definitions, for trying the harness itself. */
    public static FeatureRunner withGlue(String glue) {
        return new FeatureRunner(glue);
    }

    /** Runs what the request selects and tells {@code progress} as it goes. */
    public RunSummary run(RunRequest request, Progress progress) {
        return run(request, progress, CancellationToken.create());
    }

    /** The same, until somebody cancels it: then nothing more begins. */
    public RunSummary run(RunRequest request, Progress progress, CancellationToken cancellation) {
        if (request.allure()) {
            Path results = request.output().resolve("allure-results");
            Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
        }
        ScenarioListener listener = new ScenarioListener(
                progress, request.features(), request.stopAtFirstAssertion() ? cancellation::cancel : () -> {});
        LauncherExecutionRequest execution = LauncherExecutionRequestBuilder.request(discovery(request))
                .listeners(new Turns(request.parallelism()), listener)
                .cancellationToken(cancellation)
                .build();
        launcher().execute(execution);
        return listener.summary();
    }

    /** How many scenarios the request selects, without running any. */
    public int count(RunRequest request) {
        return (int) launcher().discover(discovery(request)).countTestIdentifiers(TestIdentifier::isTest);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    }

    private LauncherDiscoveryRequest discovery(RunRequest request) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(request))
                .filters(EngineFilter.includeEngines("cucumber"), tagFilter(request.tags()))
                .configurationParameters(parameters(request))
                .configurationParameter(LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
                .build();
    }

    /** Unlike Cucumber's own filter, which starts and skips what is not wanted, it leaves that out altogether. */
    private static PostDiscoveryFilter tagFilter(Optional<String> expression) {
        Expression wanted = TagExpressionParser.parse(expression.orElse(""));
        return test -> FilterResult.includedIf(!test.isTest()
                || wanted.evaluate(
                        test.getTags().stream().map(tag -> "@" + tag.getName()).toList()));
    }

    private static List<DiscoverySelector> selectors(RunRequest request) {
        if (request.places().isEmpty()) {
            return List.of(selectDirectory(request.features().toFile()));
        }
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (RunRequest.Place place : request.places()) {
            if (Files.isDirectory(place.file())) {
                selectors.add(selectDirectory(place.file().toFile()));
            } else if (place.line() > 0) {
                selectors.add(selectFile(place.file().toFile(), FilePosition.from(place.line())));
            } else {
                selectors.add(selectFile(place.file().toFile()));
            }
        }
        return selectors;
    }

    private Map<String, String> parameters(RunRequest request) {
        int waiting = request.stoppable() ? request.parallelism() : THREADS;
        String threads = Integer.toString(request.parallelism() > 1 ? waiting : 1);
        Map<String, String> parameters = new HashMap<>();
        parameters.put("cucumber.glue", glue);
        parameters.put("cucumber.object-factory", "io.cucumber.picocontainer.PicoFactory");
        parameters.put("cucumber.publish.quiet", "true");
        parameters.put("cucumber.plugin", plugins(request));
        parameters.put("cucumber.execution.parallel.enabled", Boolean.toString(request.parallelism() > 1));
        parameters.put("cucumber.execution.parallel.config.strategy", "fixed");
        parameters.put("cucumber.execution.parallel.config.fixed.parallelism", threads);
        parameters.put("cucumber.execution.parallel.config.fixed.max-pool-size", threads);
        return parameters;
    }

    private static String plugins(RunRequest request) {
        List<String> plugins = new ArrayList<>();
        plugins.add("message:" + request.output().resolve("messages.ndjson"));
        plugins.add("junit:" + request.output().resolve("junit.xml"));
        if (request.allure()) {
            plugins.add("io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm");
        }
        return String.join(",", plugins);
    }
}
