package com.creditai.golive.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the simulation in a JVM of its own against a small server that plays the service. */
class SmokeSimulationTests {
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private int answerToReports = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void visitsOnceASecondAndSucceeds() throws Exception {
        assertThat(simulate()).as("exit code of the simulation").isZero();
        assertThat(seen).hasSize(40).filteredOn("GET /api/v1/reports"::equals).hasSize(10);
    }

    @Test
    void failsWhenTheServiceFails() throws Exception {
        answerToReports = 500;

        assertThat(simulate()).as("exit code of the simulation").isNotZero();
        assertThat(seen).contains("GET /api/v1/reports");
    }

    private int simulate() throws IOException, InterruptedException {
        Path log = folder.resolve("gatling.log");
        Process gatling = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dgolive.target=http://127.0.0.1:"
                                + server.getAddress().getPort(),
                        "-Dgolive.email=maya@example.test",
                        "-Dgolive.password=a synthetic password",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "--simulation",
                        SmokeSimulation.class.getName(),
                        "--results-folder",
                        folder.resolve("results").toString(),
                        "--no-reports"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = gatling.waitFor();
        assertThat(Files.readString(log)).as("what Gatling printed").contains("SmokeSimulation");
        return exitCode;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        seen.add(request);
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{\"accessToken\":\"t\"}".getBytes(StandardCharsets.UTF_8);
        switch (request) {
            case "DELETE /api/v1/sessions/current" -> exchange.sendResponseHeaders(204, -1);
            case "GET /api/v1/reports" -> exchange.sendResponseHeaders(answerToReports, body.length);
            default -> exchange.sendResponseHeaders(200, body.length);
        }
        if (!request.startsWith("DELETE")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
