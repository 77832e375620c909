package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * One of the three probes, asked as the runbook has the platform ask it: no answer within five seconds is negative. Readiness
 * needs up to three of them to say itself that the database does not answer.
 */
public final class Probe {

    /** The time in which a probe has followed what happened to the instance. */
    static final Duration SETTLING = Duration.ofSeconds(40);

    private static final int PATIENCE_MILLISECONDS = 5_000;

    /** What the platform wants to know. */
    public enum Kind {
        STARTUP,
        READINESS,
        LIVENESS
    }

    private final URI address;
    private final RestAssuredConfig config;

    public Probe(Environment environment, ServiceProcess instance, Kind kind) {
        this.address = URI.create(
                instance.management() + "/actuator/health/" + kind.name().toLowerCase(Locale.ROOT));
        this.config = Api.config(environment, "127.0.0.1", PATIENCE_MILLISECONDS, PATIENCE_MILLISECONDS);
    }

    /** Whether it answers 200. */
    public boolean positive() {
        return ask().status() == 200;
    }

    /** The status of its answer, 0 without one. */
    public int status() {
        return ask().status();
    }

    /** Waits until it answers with this status, at most for 40 s; answers the status seen last. */
    public int settled(int wanted) {
        return Waiting.until(SETTLING, this::status, status -> status == wanted);
    }

    // REST Assured passes checked exceptions on without declaring them, so only Exception catches a refused connection.
    Answer ask() {
        try {
            return Api.answer(RestAssured.given()
                    .config(config)
                    .header("Connection", "close")
                    .get(address));
        } catch (Exception e) {
            return Answer.none(String.valueOf(e));
        }
    }
}
