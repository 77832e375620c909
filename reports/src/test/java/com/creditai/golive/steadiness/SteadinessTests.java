package com.creditai.golive.steadiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.census.Features;
import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessTests {

    private static final Instant FIRST = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T11:00:00Z");
    private static final String FEATURE = """
            Feature: Doors

              Background:
                Given a house

              @DOOR-01 @alone
              Rule: Doors keep people out

                @DOOR-01.a
                Example: A closed door
                  Given a door
                    | colour | red |
                  When somebody knocks
                  Then nobody enters

                @DOOR-01.b
                Scenario Outline: A <state> door
                  When it is <state>
                  Then it says:
                    \"\"\"
                    I am <state>
                    \"\"\"

                  Examples:
                    | state  |
                    | open   |
                    | locked |
            """;

    private final List<Scenario> written = scenarios(FEATURE);

    private static List<Scenario> scenarios(String feature) {
        return Scenario.of("DOOR-01", Features.readOne(feature).rules().get(0));
    }

    private static Round round(Scenario scenario, int made, int failed) {
        return new Round(Map.of(scenario.key(), new Attempts(made, failed)));
    }

    @Test
    void eachExampleAndEachRowIsAScenarioOfItsOwn() {
        assertThat(written).extracting(Scenario::name).containsExactly("A closed door", "A open door", "A locked door");
        assertThat(written).extracting(Scenario::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a house | a tent",
                "A closed door | A shut door",
                "red | blue",
                "When somebody knocks | When somebody rings",
                "Then nobody enters | But nobody enters",
                "@alone | @apart",
                "@DOOR-01 @alone | @DOOR-02 @alone"
            })
    void anotherTextMakesItNew(String from, String to) {
        assertThat(scenarios(FEATURE.replace(from, to)).get(0).key())
                .isNotEqualTo(written.get(0).key());
    }

    @Test
    void anotherTextUnderAStepMakesItNew() {
        List<Scenario> others = scenarios(FEATURE.replace("I am <state>", "I was <state>"));
        assertThat(others.get(1).key()).isNotEqualTo(written.get(1).key());
        assertThat(others.get(0).key())
                .as("of its neighbour")
                .isEqualTo(written.get(0).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Doors keep people out | Doors keep everybody out",
                "@DOOR-01.a | @DOOR-01.c",
                "Feature: Doors | Feature: Gates",
            })
    void whatDoesNotChangeItsRunMakesItNotNew(String from, String to) {
        assertThat(scenarios(FEATURE.replace(from, to)).get(1).key())
                .isEqualTo(written.get(1).key());
    }

    @Test
    void addsUpRoundsUntilNothingIsMissing() {
        Scenario scenario = written.get(0);
        Steadiness known = Steadiness.none();
        for (int i = 0; i < 9; i++) {
            known = known.with(round(scenario, 1, 0), written, i == 0 ? FIRST : LATER);
        }
        assertThat(known.missing(scenario)).isEqualTo(1);
        assertThat(known.objection(List.of(scenario)).orElseThrow())
                .isEqualTo("features/one.feature:10 is new: 9 of its 10 first runs are recorded; run prove --new");
        known = known.with(round(scenario, 1, 0), written, LATER);
        assertThat(known.objection(List.of(scenario))).isEmpty();
        assertThat(known.scenarios()).singleElement().satisfies(entry -> {
            assertThat(entry.firstRun()).isEqualTo(FIRST);
            assertThat(entry.lastRun()).isEqualTo(LATER);
        });
        assertThat(known.objection(written).orElseThrow()).contains("and 1 others lack some as well");
    }

    @Test
    void isReadAsItWasWritten() {
        Steadiness known = Steadiness.none().with(round(written.get(1), 3, 1), written, FIRST);
        assertThat(Steadiness.read(EvidenceFiles.of(Map.of()).with(Steadiness.FILE, known.toJson())))
                .isEqualTo(known);
    }

    @Test
    void keepsOfTextsThatAreGoneOnlyWhatFailed() {
        Steadiness known = Steadiness.none()
                .with(round(written.get(0), 2, 0), written, FIRST)
                .with(round(written.get(1), 2, 1), written, FIRST)
                .with(new Round(Map.of()), written.subList(2, 3), LATER);
        assertThat(known.scenarios())
                .extracting(Steadiness.Entry::key)
                .containsExactly(written.get(1).key());
    }

    @Test
    void aScenarioWrittenTwiceHasOneEntry() {
        List<Scenario> twice = List.of(written.get(0), written.get(0));
        Steadiness known = Steadiness.none().with(round(written.get(0), 2, 0), twice, FIRST);
        assertThat(known.scenarios()).hasSize(1);
    }

    @Test
    void refusesAnotherForm() {
        String json = Steadiness.none().toJson().replace("steadiness/1", "steadiness/2");
        assertThatThrownBy(() -> Steadiness.read(EvidenceFiles.of(Map.of()).with(Steadiness.FILE, json)))
                .isInstanceOf(BrokenGateException.class)
                .hasMessageContaining("creditai.steadiness/2");
    }

    @Test
    void addsRecordedRunsOnceEach() {
        Scenario scenario = written.get(0);
        String line = "{\"runs\":[\"a\"],\"attempts\":" + said(scenario, 2, 1) + "}\n";
        String other = "{\"runs\":[\"b\"],\"attempts\":" + said(scenario, 1, 0) + "}\n";
        String older = "{\"verdict\":\"NO-GO\"}\n";
        Steadiness known = Steadiness.none().with(round(scenario, 10, 0), written, FIRST);
        EvidenceFiles files = EvidenceFiles.of(Map.of()).with(RecordedRuns.FILE, older + line + line + other);
        assertThat(AttemptHistory.read(files, known).budget()).isEqualTo(new FlakeBudget(13, 1));
    }

    private static String said(Scenario scenario, int made, int failed) {
        return RecordedRuns.line(Map.of(scenario.key(), new Attempts(made, failed)))
                .toString()
                .replace("{", "{\"")
                .replace("=", "\":");
    }

    @Test
    void refusesAHistoryThatCannotBeRead() {
        EvidenceFiles files = EvidenceFiles.of(Map.of()).with(RecordedRuns.FILE, "{\"attempts\"\n");
        assertThatThrownBy(() -> AttemptHistory.read(files, Steadiness.none()))
                .isInstanceOf(BrokenGateException.class)
                .hasMessageContaining("a line that cannot be read");
    }
}
