package com.creditai.platform.health;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Every dependency with its state, latency, last success and importance, for whoever runs the service. The whole is down when a
 * critical one is; an optional one is reported as down and leaves the whole up.
 */
@Component("dependencyReport")
class DependencyReport implements HealthIndicator, DisposableBean {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "dependency-check");
        thread.setDaemon(true);
        return thread;
    });
    private final List<WatchedDependency> watched;

    DependencyReport(List<Dependency> dependencies, Clock clock) {
        this.watched = dependencies.stream()
                .map(dependency -> new WatchedDependency(dependency, threads, clock, System::nanoTime))
                .toList();
    }

    @Override
    public Health health() {
        watched.forEach(WatchedDependency::begin);
        Map<String, Object> details = new LinkedHashMap<>();
        boolean well = true;
        for (WatchedDependency each : watched) {
            Observation seen = each.seen();
            well &= seen.up() || !each.dependency().isCritical();
            details.put(each.dependency().name(), told(each.dependency(), seen));
        }
        return (well ? Health.up() : Health.down()).withDetails(details).build();
    }

    private static Map<String, Object> told(Dependency dependency, Observation seen) {
        return Map.of(
                "state", state(seen),
                "latencyMillis", latencyMillis(seen),
                "lastSuccess", lastSuccess(seen),
                "importance", importance(dependency));
    }

    private static String state(Observation seen) {
        return seen.up() ? "up" : "down";
    }

    private static long latencyMillis(Observation seen) {
        return seen.latency().toMillis();
    }

    private static String lastSuccess(Observation seen) {
        return seen.lastSuccess().map(Instant::toString).orElse("never");
    }

    private static String importance(Dependency dependency) {
        return dependency.importance().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
