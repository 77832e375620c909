package com.creditai.golive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.census.Census;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeverRedTests {

    private static final String REFUSED = "{word} is refused";
    private static final String TOLD = "the sender is told {string}";

    private static final String STEPS = """
            package x;
            class Steps {
                @When("{word} is sent") void isSent(String file) { send(file); }
                @Then("{word} is refused") void isRefused(String file) { assertThat(answer).isEqualTo(file); }
                @Then("the sender is told {string}") void isTold(String why) { assertThat(told).isEqualTo(why); }
            }
            """;

    private static final String FEATURE = """
            Feature: files
              @PDF-03
              Rule: what is harmful is refused
                @PDF-03.a
                Example: a program
                  When program is sent
                  Then program is refused
                  And the sender is told "no program"
                @PDF-03.b
                Example: a song
                  When song is sent
                  Then song is refused
            """;

    private final EvidenceFiles files = evidence();
    private final StepSources steps = StepSources.read(files);
    private final Census census = Census.take(Catalogue.read(files), files);

    private static EvidenceFiles evidence() {
        EvidenceFiles files = EvidenceFiles.of(Map.of())
                .with("steps/src/main/x/Steps.java", STEPS)
                .with("features/files.feature", FEATURE);
        try {
            for (String path : Catalogue.DIGESTS.keySet()) {
                files = files.with(path, Files.readAllBytes(Path.of("..").resolve(path)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proofs proofs(String... reds) {
        List<SabotageResult> sabotages = Arrays.stream(reds)
                .map(step -> new SabotageResult(
                        "PDF-03.a",
                        step,
                        true,
                        true,
                        Optional.of(new KilledBy("features/files.feature", 7, step, "no")),
                        ""))
                .toList();
        return Proofs.none().with(new Proof("PDF-03", "key", Instant.EPOCH, true, true, sabotages));
    }

    private NeverRed after(EvidenceFiles evidence, String... reds) {
        return NeverRed.read(evidence, steps, proofs(reds));
    }

    @Test
    void aThenWasRedWhenAnyOfItsSentencesWas() {
        assertThat(after(files).byCriterion(census)).isEqualTo(Map.of("PDF-03", List.of(TOLD, REFUSED)));
        assertThat(after(files, "song is refused").byCriterion(census)).isEqualTo(Map.of("PDF-03", List.of(TOLD)));
        assertThat(after(files, "song is refused", "the sender is told \"no program\"")
                        .byCriterion(census))
                .isEmpty();
    }

    @Test
    void aThenWasRedTooWhenAnotherOfTheSameRunNoticedTheSabotage() {
        KilledBy told = new KilledBy("features/files.feature", 8, "the sender is told \"no program\"", "no");
        KilledBy refused = new KilledBy("features/files.feature", 7, "program is refused", "no");
        SabotageResult both = new SabotageResult("PDF-03.a", "x", true, true, Optional.of(refused), List.of(told), "");
        Proofs proofs = Proofs.none().with(new Proof("PDF-03", "key", Instant.EPOCH, true, true, List.of(both)));

        assertThat(NeverRed.read(files, steps, proofs).byCriterion(census)).isEmpty();
        assertThat(Proofs.read(files.with(Proofs.FILE, proofs.toJson())))
                .as("read as it was written")
                .isEqualTo(proofs);
    }

    @Test
    void aFileThatNamesNoOtherThensIsReadAsOneWithoutAny() {
        Proofs proofs = proofs("song is refused");

        assertThat(proofs.toJson()).doesNotContain("alsoRed");
        assertThat(Proofs.read(files.with(Proofs.FILE, proofs.toJson()))).isEqualTo(proofs);
    }

    @Test
    void aSabotageThatSurvivedOrAWhenTurnsNoThenRed() {
        SabotageResult survived = new SabotageResult("PDF-03.a", "x", true, false, Optional.empty(), "green");
        Proofs proofs = Proofs.none().with(new Proof("PDF-03", "key", Instant.EPOCH, true, true, List.of(survived)));

        assertThat(NeverRed.read(files, steps, proofs).byCriterion(census).get("PDF-03"))
                .hasSize(2);
        assertThat(after(files, "song is sent").byCriterion(census).get("PDF-03"))
                .hasSize(2);
    }

    @Test
    void oneThatWaitsIsNoObjectionAndAnyOtherIs() {
        var rule = census.rule("PDF-03").orElseThrow();
        EvidenceFiles known = files.with(NeverRed.FILE, "# these wait\n\n" + TOLD + "\n");

        assertThat(after(files, "song is refused").objection(rule))
                .hasValueSatisfying(why -> assertThat(why).contains(TOLD).contains("were it removed"));
        assertThat(after(known, "song is refused").objection(rule)).isEmpty();
        assertThat(after(known).objection(rule))
                .hasValueSatisfying(why -> assertThat(why).contains(REFUSED));
    }

    @Test
    void theListShrinksByWhatWasRedAndByWhatIsGone() {
        String text = "# these wait\n\n" + TOLD + "\n" + REFUSED + "\nsomething that no step says\n";

        assertThat(after(files, "song is refused").shrunk(text, census)).isEqualTo("# these wait\n\n" + TOLD + "\n");
        assertThat(after(files).shrunk(text, census)).isEqualTo("# these wait\n\n" + TOLD + "\n" + REFUSED + "\n");
    }

    @Test
    void whatIsAddedToTheListIsNamed() {
        EvidenceFiles now = files.with(NeverRed.FILE, TOLD + "\n" + REFUSED + "\n");

        assertThat(NeverRed.additions(now)).as("without history").isEmpty();
        assertThat(NeverRed.additions(now.with(NeverRed.EARLIER, TOLD + "\n")))
                .singleElement()
                .asString()
                .contains(REFUSED);
        assertThat(NeverRed.additions(now.with(NeverRed.EARLIER, TOLD + "\n" + REFUSED + "\nanother\n")))
                .isEmpty();
    }
}
