package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.platform.EmbeddedEnvironment;
import com.creditai.golive.platform.FakeService;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.ProgressLines;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.runner.RunSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HooksTests {

    private static final String GLUE = "com.creditai.golive.steps,com.creditai.golive.samples";

    private static final String FEATURE = """
            Feature: Evidence

              @NUM-01
              Rule: A failed scenario carries what a tester needs

                @NUM-01.a
                Example: One
                  Given somebody has asked the service about "maya.lopez@example.org"
                  And an instance of her own
                  And she has a file "report.pdf"
                  Then one is %d
            """;

    @TempDir
    static Path folder;

    private EmbeddedEnvironment environment;

    @BeforeAll
    void starts() throws IOException {
        environment = EmbeddedEnvironment.start(new EmbeddedEnvironment.Options(
                FakeService.jar(folder),
                FakeService.roles(folder),
                folder.resolve(".golive"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false));
        RunningEnvironment.use(environment);
    }

    @AfterAll
    void takesEverythingDown() {
        RunningEnvironment.forget();
        environment.close();
    }

    @Test
    void aFailedScenarioCarriesExchangeLogsAndFilesWithPersonalDataMasked() throws IOException {
        Map<String, String> attached =
                attachmentsOf("failed", 2, new RunSummary(0, 1, 0, List.of("features/failed.feature:7")));

        assertThat(attached.keySet())
                .satisfiesExactly(
                        exchange -> assertThat(exchange).startsWith("what was said"),
                        log -> assertThat(log).startsWith("the service's log of trace "),
                        instance -> assertThat(instance).startsWith("all that its own instance "),
                        file -> assertThat(file).isEqualTo("report.pdf"));
        assertThat(attached.values())
                .satisfiesExactly(
                        exchange -> assertThat(exchange)
                                .contains("> GET ", "< 404 ", "email=m***@e***.org")
                                .doesNotContain("lopez"),
                        log -> assertThat(log).as("nothing of other traces").isEmpty(),
                        instance -> assertThat(instance).contains("\"traceId\":\"abc\""),
                        file -> assertThat(file).isEqualTo("%PDF"));
    }

    @Test
    void aGreenScenarioCarriesNothing() throws IOException {
        assertThat(attachmentsOf("green", 1, new RunSummary(1, 0, 0, List.of())))
                .isEmpty();
    }

    private Map<String, String> attachmentsOf(String name, int one, RunSummary expected) throws IOException {
        Path features = Files.createDirectories(folder.resolve(name + "/features"));
        Files.writeString(features.resolve(name + ".feature"), FEATURE.formatted(one));
        Path output = Files.createDirectories(folder.resolve(name + "/output"));
        RunSummary summary = FeatureRunner.withGlue(GLUE)
                .run(
                        RunRequest.everything(features, 1, output),
                        new ProgressLines(new PrintStream(OutputStream.nullOutputStream()), false));
        assertThat(summary).isEqualTo(expected);
        Map<String, String> attached = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output.resolve("messages.ndjson"))) {
            JsonNode attachment = Json.mapper().readTree(line).path("attachment");
            if (!attachment.isMissingNode()) {
                attached.put(attachment.path("fileName").asString(), body(attachment));
            }
        }
        return attached;
    }

    private static String body(JsonNode attachment) {
        String body = attachment.path("body").asString();
        return attachment.path("contentEncoding").asString().equals("BASE64")
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }
}
