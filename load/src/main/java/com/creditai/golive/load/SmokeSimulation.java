package com.creditai.golive.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;

/**
 * A person signs in, looks at their account and their reports, and signs out: once a second for ten seconds.
 *
 * <p>It shows that the service answers under a trickle of real use and fails on any failed request. It measures
 * nothing: Gatling's percentiles decide no criterion here. Settings are the system properties {@code golive.target}
 * (an address on this machine), {@code golive.email} and {@code golive.password} (a confirmed account).
 */
public class SmokeSimulation extends Simulation {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final HttpProtocolBuilder protocol = http.baseUrl(
                    LoopbackTarget.of(required("golive.target")).uri().toString())
            .acceptHeader("application/json")
            .contentTypeHeader("application/json");

    private final ChainBuilder visit = exec(
            http("sign in")
                    .post("/api/v1/sessions")
                    .body(StringBody("{\"email\":\"%s\",\"password\":\"%s\"}"
                            .formatted(required("golive.email"), required("golive.password"))))
                    .check(status().is(200), jsonPath("$.accessToken").saveAs("token")),
            http("own account")
                    .get("/api/v1/me")
                    .header("Authorization", "Bearer #{token}")
                    .check(status().is(200)),
            http("own reports")
                    .get("/api/v1/reports")
                    .header("Authorization", "Bearer #{token}")
                    .check(status().is(200)),
            http("sign out")
                    .delete("/api/v1/sessions/current")
                    .header("Authorization", "Bearer #{token}")
                    .check(status().is(204)));

    {
        setUp(scenario("a short visit")
                        .exec(visit)
                        .injectOpen(constantUsersPerSec(1).during(LENGTH)))
                .protocols(protocol)
                .maxDuration(LENGTH.plusSeconds(20))
                .assertions(
                        global().failedRequests().count().is(0L),
                        global().allRequests().count().is(4 * LENGTH.toSeconds()));
    }

    private static String required(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("set the system property " + name);
        }
        return value;
    }
}
