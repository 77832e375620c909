package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.sabotage.Mutant;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageMapTests {

    private static final String ELSEWHERE = "com.creditai.a.Bc#d()V";
    private static final String METHOD = "com.creditai.a.B#c()Z";

    @TempDir
    private Path folder;

    @Test
    void startsWithWhateverSpeaksMostOfTheClassInEachCriterion() {
        CoverageMap map = draft().finish("key");
        assertThat(places(map, mutant("answers", 3)))
                .as("a whole method is covered by each of its lines")
                .containsExactly("f:3", "f:2", "f:4", "f:1");
        assertThat(places(map, mutant("turns", 5)))
                .as("a condition only by its own line")
                .containsExactly("f:3", "f:4");
        assertThat(places(map, mutant("turns", 6))).as("nobody passes there").isEmpty();
    }

    @Test
    void isReadBackOnlyForWhatItWasRecordedFor() {
        Path file = folder.resolve("coverage.json");
        assertThat(CoverageMap.read(file, "key")).as("nothing was written").isEmpty();
        draft().finish("key").write(file);
        CoverageMap read = CoverageMap.read(file, "key").orElseThrow();
        assertThat(places(read, mutant("turns", 5))).containsExactly("f:3", "f:4");
        assertThat(CoverageMap.read(file, "another jar")).isEmpty();
    }

    /** In lines of the class and all lines: 1 of 3, 2 of 3, 2 of 2 and 1 of 2. */
    private static CoverageMap.Draft draft() {
        CoverageMap.Draft draft = new CoverageMap.Draft();
        draft.add("f:1", "PDF-03", 1.0, Set.of(METHOD + ":3", ELSEWHERE + ":1", ELSEWHERE + ":2"));
        draft.add("f:2", "PDF-03", 2.0, Set.of(METHOD + ":3", METHOD + ":4", ELSEWHERE + ":1"));
        draft.add("f:3", "AUTH-01", 9.0, Set.of(METHOD + ":3", METHOD + ":5"));
        draft.add("f:4", "AUTH-01", 1.5, Set.of(METHOD + ":5", ELSEWHERE + ":1"));
        draft.add("f:5", "AUTH-01", 0.1, Set.of("com.creditai.a.B#other()V:5"));
        return draft;
    }

    private static List<String> places(CoverageMap map, Mutant mutant) {
        return map.covering(mutant).stream().map(CoverageMap.Scenario::place).toList();
    }

    private static Mutant mutant(String kind, int line) {
        return new Mutant("com.creditai.a.B", "c", "()Z", line, kind, kind.equals("turns") ? "0" : "true");
    }
}
