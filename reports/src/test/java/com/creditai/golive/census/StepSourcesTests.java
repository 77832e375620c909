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

    private static final RuleText RULE = new FeatureReader(
                    "features/a.feature",
                    "Feature: f\n @A-1\n Rule: r\n  Example: e\n   Given Maya looks\n   Then it is here\n")
            .rules()
            .get(0);

    /** The sources that a Rule uses whose one Then has this body, beside these classes. */
    private static String used(String body, String members, String others) {
        String steps = """
                package x;
                import static x.Helpers.help;
                class Steps {
                    %s
                    @Given("{person} looks") void looks(Person person) { }
                    @Then("it is here") void isHere() { %s }
                }
                """.formatted(members, body);
        return String.join("\n", sources(steps, "package x; " + others).sourcesUsedBy(RULE));
    }

    @Test
    void followsACallOnATypeVariable() {
        String watch = "class Watch { int negative() { return 7; } }";
        assertThat(used(
                        "given(watch).negative();",
                        "Watch watch; static <T> T given(T thing) { return thing; }",
                        watch))
                .contains("return 7");
        assertThat(used(
                        "var seen = given(watch); seen.negative();",
                        "Watch watch; <W> W given(W w) { return w; }",
                        watch))
                .contains("return 7");
    }

    @Test
    void followsACallWithoutReceiverOutwardsAndToStaticImports() {
        assertThat(used(
                        "new Inner().go();",
                        "class Inner { void go() { order(); } } void order() { int order = 7; }",
                        ""))
                .contains("int order = 7");
        assertThat(used("help();", "", "class Helpers { static void help() { int help = 7; } }"))
                .contains("int help = 7");
    }

    @Test
    void startsAtParameterTypesAndHooksToo() {
        String others = """
                class Words { @ParameterType("Maya|Noor") Person person(String name) { return Person.of(name); } }
                class Person { static Person of(String name) { return new Person(); } }
                class Hooks { @Before void before() { int before = 7; } @After void after() { int after = 7; } }
                class Unused { @ParameterType("x") Person other(String name) { return null; } }
                """;
        assertThat(used("int x = 1;", "", others))
                .contains("static Person of(String name)")
                .contains("int before = 7")
                .contains("int after = 7")
                .doesNotContain("Person other(");
    }

    @Test
    void knowsEveryTypeThatIsNamed() {
        String others = "class Limits { static final int MOST = 7; enum Kind { ONE, TWO } }";
        assertThat(used("int most = Limits.MOST;", "", others)).contains("MOST = 7");
        assertThat(used("Object kind = Limits.Kind.ONE;", "", others)).contains("ONE, TWO");
        assertThat(used("Object type = Limits.class;", "", others)).contains("MOST = 7");
    }

    @Test
    void takesANameOfTwoTypesForUnknown() {
        String others = "class One { void go() { int one = 7; } } class Two { void go() { int two = 7; } }";
        assertThat(used("{ One it = null; it.go(); } { Two it = null; it.go(); }", "", others))
                .contains("int one = 7")
                .contains("int two = 7");
    }

    @Test
    void followsAnInterfaceToWhatImplementsItWhereverThatIsMade() {
        String others =
                "interface Port { void send(); } class Wire implements Port { public void send() { int wire = 7; } }";
        assertThat(used("port.send();", "Port port;", others)).contains("int wire = 7");
    }

    @Test
    void followsAFunctionalInterfaceOnlyToWhatReachedCodeMakes() {
        String others = """
                class Mine implements Runnable { @Override public void run() { int mine = 7; } }
                class Command implements Runnable { @Override public void run() { int command = 7; } }
                """;
        assertThat(used("Runnable work = new Mine(); work.run();", "", others))
                .contains("int mine = 7")
                .doesNotContain("int command = 7");
    }

    @Test
    void aNameAloneMeansNothingThatCannotBeMeant() {
        String others = """
                class Other { void isAlive() { int other = 7; } }
                class Used { void isAlive(int one) { int one = 7; } private void isAlive() { int hidden = 7; } void ok() { } }
                """;
        assertThat(used("process().isAlive(); new Used().ok();", "Process process() { return null; }", others))
                .as("a class that is not in use, another number of arguments, a private method")
                .doesNotContain("= 7");
    }

    @Test
    void aSkeletonHoldsNoMethodAndNoComment() {
        String used = used("int x = 1;", "/** For people. */ static final int MOST = 7; // why\n void other() { }", "");
        assertThat(used)
                .contains("MOST = 7")
                .doesNotContain("people")
                .doesNotContain("why")
                .doesNotContain("other");
    }

    @Test
    void aTableOfTheFeaturesBackgroundBelongsToItsRules() {
        String feature =
                "Feature: f\n Background:\n  Given these\n   | a |\n @A-1\n Rule: r\n  Example: e\n   Then it is so\n";
        String source =
                new FeatureReader("features/a.feature", feature).rules().get(0).source();
        assertThat(source).contains("|a|");
    }

    @Test
    void bareTextKeepsLiteralsAsTheyAre() {
        assertThat(SourceText.bare("a  /* b */ = \"//  c\" +\n 'd'; // e")).isEqualTo("a = \"//  c\" + 'd';");
        assertThat(SourceText.bare("x = \"\"\"\n  // a \\\" \"\" b\n  \"\"\";")).contains("  // a");
    }
}
