package com.creditai.golive.steadiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.census.Features;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.ExecutionMark;
import com.creditai.golive.results.MessageAttempt;
import com.creditai.golive.results.MessageAttempt.StepResult;
import com.creditai.golive.results.MessageCase;
import com.creditai.golive.results.RunMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTests {

    private static final String PATH = "features/one.feature";
    private static final String FEATURE = """
            Feature: Doors
              @DOOR-01
              Rule: Doors keep people out
                Example: A closed door
                  Then nobody enters
            """;
    private static final Scenario SCENARIO =
            Scenario.of("DOOR-01", Features.readOne(FEATURE).rules().get(0)).get(0);

    private static MessageAttempt attempt(int number, String status) {
        return attempt(number, status, true, false);
    }

    private static MessageAttempt attempt(int number, String status, boolean finished, boolean retried) {
        var step = new StepResult(false, "nobody enters", 5, true, Optional.empty(), status, 0.1, "", "");
        return new MessageAttempt(
                number,
                finished,
                retried,
                List.of(step),
                Optional.of(new ExecutionMark(Platform.EMBEDDED, "ab".repeat(32))),
                List.of());
    }

    private static Map<String, Attempts> told(String text, MessageAttempt... attempts) {
        String uri = "file:/checkout/" + PATH;
        var messages = new RunMessages(
                true,
                Optional.empty(),
                false,
                Map.of(uri, text),
                List.of(new MessageCase(uri, SCENARIO.line(), SCENARIO.name(), List.of(attempts))));
        EvidenceFiles files = EvidenceFiles.of(Map.of()).with(PATH, FEATURE);
        return Round.of(messages, List.of(SCENARIO), files).attempts();
    }

    @Test
    void countsWhatPassedAndWhatFailed() {
        assertThat(told(FEATURE, attempt(0, "PASSED"))).containsExactly(Map.entry(SCENARIO.key(), new Attempts(1, 0)));
        assertThat(told(FEATURE, attempt(0, "FAILED"))).containsExactly(Map.entry(SCENARIO.key(), new Attempts(1, 1)));
    }

    @Test
    void countsEachAttemptAlsoOneThatIsNotTold() {
        assertThat(told(FEATURE, attempt(0, "FAILED", true, true), attempt(1, "PASSED")))
                .containsValue(new Attempts(2, 1));
        assertThat(told(FEATURE, attempt(2, "PASSED"))).containsValue(new Attempts(3, 2));
    }

    @Test
    void countsNothingThatNeitherPassedNorFailed() {
        assertThat(told(FEATURE, attempt(0, "SKIPPED"))).isEmpty();
        assertThat(told(FEATURE, attempt(0, "UNDEFINED"))).isEmpty();
        assertThat(told(FEATURE, attempt(0, "PASSED", false, false))).isEmpty();
    }

    @Test
    void countsNothingThatRanUnderAnotherText() {
        assertThat(told(FEATURE.replace("nobody", "somebody"), attempt(0, "PASSED")))
                .isEmpty();
    }
}
