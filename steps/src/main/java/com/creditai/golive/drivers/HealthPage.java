package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What one instance tells its operator about everything that it depends on. */
public final class HealthPage {

    private static final int PATIENCE_MILLISECONDS = 15_000;

    private final URI address;
    private final RestAssuredConfig config;

    public HealthPage(Environment environment, ServiceProcess instance) {
        this.address = URI.create(instance.management() + "/actuator/health/dependencies");
        this.config = Api.config(environment, "127.0.0.1", PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
    }

    /**
     * One look at it.
     *
     * @param healthy whether the whole is
     * @param dependencies each by its name
     */
    public record Report(boolean healthy, Map<String, Line> dependencies) {

        /** The names of those that are reported as down. */
        public Set<String> down() {
            Set<String> down = new TreeSet<>();
            dependencies.forEach((name, line) -> {
                if (!line.state().equals("up")) {
                    down.add(name);
                }
            });
            return down;
        }
    }

    /**
     * What is said of one dependency.
     *
     * @param lastSuccess empty when it has never worked
     */
    public record Line(String state, long latencyMillis, Optional<Instant> lastSuccess, String importance) {

        private static Line of(JsonNode json) {
            String success = json.path("lastSuccess").asString("never");
            return new Line(
                    json.path("state").asString("unknown"),
                    json.path("latencyMillis").asLong(-1),
                    success.equals("never") ? Optional.empty() : Optional.of(Instant.parse(success)),
                    json.path("importance").asString("unknown"));
        }
    }

    /** Looks at it now; nothing is healthy on a page that does not answer. */
    public Report look() {
        Answer answer = ask();
        Map<String, Line> dependencies = new LinkedHashMap<>();
        answer.json()
                .path("components")
                .path("dependencyReport")
                .path("details")
                .properties()
                .forEach(entry -> dependencies.put(entry.getKey(), Line.of(entry.getValue())));
        boolean up = answer.json().path("status").asString("").equals("UP");
        return new Report(answer.status() == 200 && up, dependencies);
    }

    // REST Assured passes checked exceptions on without declaring them, so only Exception catches a refused connection.
    private Answer ask() {
        try {
            return Api.answer(RestAssured.given().config(config).get(address));
        } catch (Exception e) {
            return Answer.none(String.valueOf(e));
        }
    }
}
