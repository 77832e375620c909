package com.creditai.golive.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.proof.GeneratedResults.Group;
import com.creditai.golive.proof.MutantResult.Outcome;
import com.creditai.golive.proof.Proof.KilledBy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GeneratedResultsTests {

    /** One-sided bound of 17 in 20: the share p of which 17 or more of 20 come in one of 20 samples. */
    @Test
    void countsByOutcomeAndBoundsTheRateFromBelow() {
        Group group = group(17, Outcome.SURVIVED, Outcome.ERROR, Outcome.TIMED_OUT);
        assertThat(group.rate()).isEqualTo(0.85);
        assertThat(group.lowerBound()).isCloseTo(0.656, within(0.001));
        assertThat(group.notKilled()).hasSize(3);
    }

    @Test
    void aChangeThatWasNeverInForceCountsNeitherForNorAgainst() {
        assertThat(group(3, Outcome.NOT_APPLIED).rate()).isEqualTo(1);
        assertThat(group(3, Outcome.DOUBTFUL).rate()).isEqualTo(0.75);
        assertThat(group(0, Outcome.NOT_APPLIED).rate())
                .as("nothing was in force")
                .isZero();
        assertThat(group(0).lowerBound()).as("nothing was tried").isZero();
    }

    @Test
    void onlyAKillNamesWhatNoticedIt() {
        assertThatThrownBy(() -> result(Outcome.KILLED, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> result(Outcome.SURVIVED, Optional.of(by())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesEveryResultWithItsLine() {
        JsonNode json =
                Json.mapper().readTree(new GeneratedResults("ab", 7, List.of(group(1, Outcome.SURVIVED))).toJson());
        JsonNode group = json.path("groups").path(0);
        assertThat(json.path("seed").asLong()).isEqualTo(7);
        assertThat(group.path("killed").asInt()).isEqualTo(1);
        assertThat(group.path("survived").asInt()).isEqualTo(1);
        assertThat(group.path("uncovered").asInt()).isEqualTo(1);
        assertThat(group.path("killRate").asDouble()).isEqualTo(0.5);
        assertThat(group.path("results").path(1).path("line").asInt()).isEqualTo(12);
    }

    private static Group group(int killed, Outcome... others) {
        List<MutantResult> results = Stream.concat(
                        Collections.nCopies(killed, result(Outcome.KILLED, Optional.of(by()))).stream(),
                        Stream.of(others).map(outcome -> result(outcome, Optional.empty())))
                .toList();
        return new Group("analysis", 100, List.of("a.B#c()V:3 answers nothing"), results);
    }

    private static MutantResult result(Outcome outcome, Optional<KilledBy> by) {
        return new MutantResult("a.B#c", "a/B.java", 12, "answers true", outcome, 3, 3, by, "");
    }

    private static KilledBy by() {
        return new KilledBy("features/a.feature", 5, "it is refused", "no");
    }
}
