package com.creditai.golive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.corpus.KnownGood;
import com.creditai.golive.results.RunRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantJudgeTests {

    private String messages = "";

    @BeforeAll
    void run(@TempDir Path directory) throws Exception {
        messages = KnownGood.make(directory)
                .files()
                .text(KnownGood.CONTAINERS + RunRecord.MESSAGES)
                .orElseThrow();
    }

    @Test
    void greenScenariosNoticedNothing() {
        MutantJudge judged = MutantJudge.of(bytes(messages));
        assertThat(judged.green()).isTrue();
        assertThat(judged.killedBy()).isEmpty();
        assertThat(judged.red()).isEmpty();
        assertThat(judged.ran()).isPositive();
    }

    @Test
    void anAssertionOfAThenIsAKillAndNamesItsScenario() {
        MutantJudge judged = MutantJudge.of(bytes(red(3, "java.lang.AssertionError: expected refused")));
        assertThat(judged.green()).isFalse();
        assertThat(judged.killedBy().orElseThrow().step()).isEqualTo("it is refused");
        assertThat(judged.killedBy().orElseThrow().assertion()).contains("expected refused");
        assertThat(judged.scenario()).startsWith(KnownGood.VICTIM_FEATURE + ":");
    }

    @Test
    void nothingElseIsAKillAndNothingElseIsGreen() {
        for (String red : List.of(
                red(3, "org.awaitility.core.ConditionTimeoutException: in 10 s"),
                red(3, "java.lang.NullPointerException"),
                red(2, "java.lang.AssertionError: of a When"),
                red(0, "java.lang.AssertionError: of a hook"))) {
            MutantJudge judged = MutantJudge.of(bytes(red));
            assertThat(judged.killedBy()).as(red).isEmpty();
            assertThat(judged.red()).as("why it is red").hasSize(1);
            assertThat(judged.green()).isFalse();
        }
    }

    @Test
    void aRunThatBrokeOffOrNeverBeganIsNotGreen() {
        assertThat(MutantJudge.of(bytes("")).green()).isFalse();
        String half = messages.substring(0, messages.length() / 2);
        assertThat(MutantJudge.of(bytes(half)).green()).isFalse();
    }

    private String red(int step, String message) {
        return KnownGood.redVictim(messages, step, message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
