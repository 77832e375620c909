package com.creditai.golive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.Features;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.steadiness.Steadiness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunsTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> happened = new ArrayList<>();
    private final Census census =
            new Census(Map.of("AUTH-01", rule("a", ""), "PDF-03", rule("b", "# further down\n")), List.of());

    @BeforeEach
    void makesAFolderForTheRecord() throws IOException {
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve(".golive"));
    }

    private static RuleText rule(String name, String above) {
        return Features.readOne(
                        above + "Feature: x\n  @x\n  Rule: x\n    Example: " + name + "\n      Then it is there\n")
                .rules()
                .get(0);
    }

    /** Rounds in which one scenario fails at some numbers, and which are cut off after so many. */
    private FirstRuns.Rounds rounds(String failing, Set<Integer> at, int cut) {
        Map<String, Integer> counts = new HashMap<>();
        return new FirstRuns.Rounds() {
            @Override
            public Round run(List<Scenario> scenarios, RoundProgress progress) {
                if (happened.size() == 2 * cut) {
                    throw new IllegalStateException("cut off");
                }
                Map<String, Attempts> attempts = new HashMap<>();
                scenarios.forEach(each -> {
                    int number = counts.merge(each.key(), 1, Integer::sum);
                    boolean red = each.name().equals(failing) && at.contains(number);
                    attempts.put(each.key(), new Attempts(1, red ? 1 : 0));
                });
                happened.add(scenarios.stream().map(Scenario::name).toList().toString());
                return new Round(attempts);
            }

            @Override
            public void settle() {
                happened.add("settled");
            }
        };
    }

    private FirstRuns firstRuns() throws IOException {
        Path record = folder.resolve(Steadiness.FILE);
        EvidenceFiles files = EvidenceFiles.of(Map.of()).with("features/ratchet.txt", "PDF-03\n");
        return new FirstRuns(
                new Checkout(folder),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Files.exists(record) ? files.with(Steadiness.FILE, Files.readString(record)) : files,
                census,
                InstantSource.fixed(NOW));
    }

    @Test
    void runsEachNewScenarioTenTimesAndFirstWhatIsOnTheRatchet() throws IOException {
        FirstRuns first = firstRuns();
        assertThat(first.open(Set.of())).hasSize(2);
        assertThat(first.run(rounds("", Set.of(), 99), Set.of())).isTrue();
        assertThat(happened).hasSize(40);
        assertThat(happened.subList(0, 4)).containsExactly("[b]", "settled", "[b]", "settled");
        assertThat(happened.subList(20, 22)).containsExactly("[a]", "settled");
        assertThat(first.open(Set.of())).isEmpty();
        assertThat(firstRuns().due(Set.of())).as("recorded").isEmpty();
    }

    @Test
    void runsOnlyTheCriteriaThatWereNamed() throws IOException {
        firstRuns().run(rounds("", Set.of(), 99), Set.of("AUTH-01"));
        assertThat(happened).contains("[a]").doesNotContain("[b]");
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        FirstRuns interrupted = firstRuns();
        FirstRuns.Rounds rounds = rounds("", Set.of(), 13);
        assertThatThrownBy(() -> interrupted.run(rounds, Set.of())).hasMessage("cut off");
        happened.clear();
        assertThat(firstRuns().due(Set.of()).values()).containsExactly(7);
        assertThat(firstRuns().run(rounds("", Set.of(), 99), Set.of())).isTrue();
        assertThat(happened).hasSize(14).doesNotContain("[b]");
    }

    @Test
    void recordsAFailureAndAsksForMoreRunsOnlyOfWhoeverCallsAgain() throws IOException {
        FirstRuns first = firstRuns();
        assertThat(first.run(rounds("a", Set.of(3), 99), Set.of("AUTH-01"))).isFalse();
        assertThat(happened).hasSize(20);
        assertThat(first.open(Set.of("AUTH-01")))
                .singleElement()
                .satisfies(
                        why -> assertThat(why).contains("1 of 10 failed", "7 more runs without a failure are needed"));
        happened.clear();
        FirstRuns again = firstRuns();
        assertThat(again.run(rounds("", Set.of(), 99), Set.of("AUTH-01"))).isTrue();
        assertThat(happened).hasSize(14);
        assertThat(again.open(Set.of("AUTH-01"))).isEmpty();
        assertThat(Files.readString(folder.resolve(Steadiness.FILE))).contains("\"failures\" : 1");
    }
}
