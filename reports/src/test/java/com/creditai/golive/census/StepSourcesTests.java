package com.creditai.golive.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.census.StepSources.Finding;
import com.creditai.golive.evidence.EvidenceFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSourcesTests {

    private static final String DRIVER = """
            package x;
            class Driver {
                private final Mail mail = new Mail();
                String state() { return "READY"; }
                void shouldBeReady() { assertThat(state()).isEqualTo("READY"); }
                void shouldLookNice() { state(); }
                Mail mail() { return mail; }
            }
            class Mail extends Box { void open() { } }
            class Box { void shouldBeEmpty() { if (size() > 0) { throw new AssertionError("not empty"); } } int size() { return 0; } }
            """;

    private static StepSources then(String body) {
        return sources("""
                package x;
                class Steps {
                    private final Driver driver;
                    Steps(Driver driver) { this.driver = driver; }
                    @Then("it is so") void itIsSo() { %s }
                    private void look(Driver other) { other.shouldBeReady(); }
                    private void lookAway(Driver other) { other.state(); }
                }
                """.formatted(body), DRIVER);
    }

    private static StepSources sources(String steps, String driver) {
        return StepSources.read(files(Map.of("Steps.java", steps, "Driver.java", driver)));
    }

    private static EvidenceFiles files(Map<String, String> texts) {
        return EvidenceFiles.of(texts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "steps/src/main/java/x/" + entry.getKey(),
                        entry -> entry.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(driver.state()).isEqualTo(\"READY\");",
                "assertThat(driver.state()).as(\"state\").isNotNull();",
                "Assertions.assertThat(driver.state()).isEqualTo(\"READY\");",
                "assertThatThrownBy(() -> driver.state()).isInstanceOf(X.class);",
                "assertEquals(1, driver.state());",
                "driver.shouldBeReady();",
                "driver.mail().shouldBeEmpty();",
                "var mail = driver.mail(); mail.shouldBeEmpty();",
                "look(driver);",
                "all().forEach(each -> each.shouldBeReady());",
                "all().forEach(Driver::shouldBeReady);",
                "await().untilAsserted(() -> assertThat(driver.state()).isEqualTo(\"READY\"));",
                "answer.then().statusCode(200);",
                "if (!driver.state().equals(\"READY\")) { throw new AssertionError(\"no\"); }",
                "fail(\"always\");",
            })
    void acceptsAThenThatCanFail(String body) {
        assertThat(then(body).judge("x.Steps#itIsSo", true)).as(body).isEqualTo(Finding.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "driver.state();",
                "assertThat(driver.state());",
                "assertThat(driver.state()).as(\"it is ready\");",
                "assertThat(true).isTrue();",
                "assertThatCode(() -> driver.state());",
                "driver.shouldLookNice();",
                "lookAway(driver);",
                "await().until(() -> driver.state() != null);",
                "System.out.println(\"should be fine\");",
                "answer.then().statusCode();",
            })
    void refusesAThenThatCannotFail(String body) {
        assertThat(then(body).judge("x.Steps#itIsSo", true)).as(body).isEqualTo(Finding.ASSERTS_NOTHING);
        assertThat(then(body).judge("x.Steps#itIsSo", false))
                .as("a Given or When need not assert")
                .isEqualTo(Finding.FINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "// later", ";", "return;", "int nothing = 0;", "{ }"})
    void refusesABodyThatDoesNothing(String body) {
        String lines = body + "\n";
        assertThat(then(lines).judge("x.Steps#itIsSo", false)).as(body).isEqualTo(Finding.EMPTY);
    }

    @Test
    void doesNotKnowAStepThatIsNotInTheSources() {
        assertThat(then("").judge("x.Others#itIsSo", true)).isEqualTo(Finding.UNKNOWN);
        assertThat(then("").judge("", true)).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void aRuleUsesWhatItsStepsReachAndNothingElse() {
        String steps = """
                package x;
                class Steps {
                    private final Driver driver = new Driver();
                    @Given("{word} uploads {int} file(s)") void uploads(String who, int files) { driver.upload(); }
                    @Then("it is there/here") void isThere() { driver.shouldBeThere(); }
                    @Then("it is gone") void isGone() { driver.shouldBeGone(); }
                }
                """;
        String driver =
                "package x; class Driver { void upload() { send(1); } void send(int n) { } void shouldBeThere() { } void shouldBeGone() { } }";
        RuleText rule = new FeatureReader(
                        "features/a.feature",
                        "Feature: f\n @A-1\n Rule: r\n  Example: e\n   Given Maya uploads 2 files\n   Then it is here\n")
                .rules()
                .get(0);
        String used = String.join("\n", sources(steps, driver).sourcesUsedBy(rule));
        assertThat(used)
                .contains("void upload() {")
                .contains("void send(int n) {")
                .contains("void shouldBeThere() {");
        assertThat(used).doesNotContain("void shouldBeGone() {").doesNotContain("driver.shouldBeGone()");
        assertThat(String.join(
                        "\n",
                        sources(steps, driver.replace("send(1)", "send(2)")).sourcesUsedBy(rule)))
                .as("a changed driver is another key")
                .isNotEqualTo(used);
    }
}
