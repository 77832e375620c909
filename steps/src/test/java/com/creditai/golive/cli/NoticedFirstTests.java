package com.creditai.golive.cli;

import static com.creditai.golive.cli.DoorProving.CLAUSE;
import static com.creditai.golive.cli.DoorProving.CONTROL;
import static com.creditai.golive.cli.DoorProving.SHUT;
import static com.creditai.golive.cli.DoorProving.SILENT;
import static com.creditai.golive.cli.DoorProving.TIGHT;
import static com.creditai.golive.cli.DoorProving.TO_ITS_END;
import static com.creditai.golive.cli.DoorProving.beside;
import static com.creditai.golive.cli.DoorProving.known;
import static com.creditai.golive.cli.DoorProving.noticed;
import static com.creditai.golive.cli.DoorProving.red;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.proof.Proof;
import com.creditai.golive.proof.Proof.KilledBy;
import com.creditai.golive.proof.Proof.SabotageResult;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.sabotage.samples.DoorSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticedFirstTests {

    private static final String WHOLE_CLAUSE = CLAUSE + TO_ITS_END;

    @TempDir
    private Path folder;

    private DoorProving doors;

    @BeforeEach
    void closesDoors() throws IOException {
        doors = new DoorProving(folder);
    }

    @AfterEach
    void mendsEverything() {
        DoorSteps.BROKEN.clear();
    }

    @Nested
    class WhereEachThenWasRedOnce {

        @Test
        void runsOnlyWhatNoticedItLastTimeWhenThatNoticesItAgain() {
            Proof proof = prove("oil", noticed("PDF-03.a", "oil", red(SILENT)));

            assertThat(reds(proof, 0)).containsExactly("14 " + SILENT);
            assertThat(doors.asked()).as("control, sabotage, control").containsExactly(CONTROL, "[12]", CONTROL);
            assertThat(proof.controlBefore() && proof.controlAfter()).isTrue();
        }

        @Test
        void findsItByItsWordsWhenTheLineMoved() {
            assertThat(reds(prove("oil", noticed("PDF-03.a", "oil", red(3, SILENT))), 0))
                    .containsExactly("14 " + SILENT);
            assertThat(doors.asked()).contains("[12]");
        }

        @Test
        void tellsExamplesThatSayTheSameApartByTheLine() {
            assertThat(reds(prove("lock", noticed("PDF-03.a", "lock", red(19, SHUT))), 0))
                    .containsExactly("19 " + SHUT);
            assertThat(doors.asked()).contains("[17]");
        }

        @Test
        void runsAllThatSayTheSameWhenTheLineIsOfNone() {
            assertThat(reds(prove("lock", noticed("PDF-03.a", "lock", red(1, SHUT))), 0))
                    .hasSize(1);
            assertThat(doors.asked()).contains("[7, 17]");
        }

        /** The hostile twin: what noticed it last time looks away now, and only another example can tell. */
        @Test
        void stillFindsWhatOnlyAnotherExampleNoticesNow() {
            Proof proof = prove("oil", noticed("PDF-03.a", "oil", red(SHUT)));

            assertThat(reds(proof, 0)).containsExactly("14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, "[7]", WHOLE_CLAUSE, CONTROL);
        }

        /** Hostile twins: a set-up step, a hook, another clause's example, and nobody. */
        @ParameterizedTest
        @CsvSource({"frame,the frame", "bell,a hook", "seal,stayed green", "paint,stayed green"})
        void isNoKillForAnyOtherReasonWhateverNoticedItLastTime(String part, String reason) {
            SabotageResult result = prove(part, noticed("PDF-03.a", part, red(SHUT)))
                    .sabotages()
                    .get(0);

            assertThat(result.killed()).isFalse();
            assertThat(result.reason()).contains(reason);
            assertThat(doors.asked()).as("nothing of the clause is left out").contains("[7]", WHOLE_CLAUSE);
        }

        @ParameterizedTest
        @CsvSource({"PDF-03.a,oil,it makes music", "PDF-03.a,another," + SHUT, "PDF-03.b,oil," + TIGHT})
        void runsTheWholeClauseWhenNothingOfItIsKnownToHaveNoticed(String clause, String name, String step) {
            assertThat(reds(prove("oil", noticed(clause, name, red(14, step))), 0))
                    .containsExactly("14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, CLAUSE, CONTROL);
        }

        @Test
        void runsTheWholeClauseOfWhatWasNotNoticedLastTime() {
            SabotageResult unnoticed =
                    new SabotageResult("PDF-03.a", "oil", true, false, Optional.empty(), "stayed green");

            assertThat(reds(prove("oil", unnoticed), 0)).containsExactly("14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, CLAUSE, CONTROL);
        }

        /** What only this sabotage turned red would else be lost, and the next proof be short of it. */
        @Test
        void runsAgainEachThenOfWhichItKeepsTheRecordAndEndsAtNone() {
            Proof proof = prove("lock+oil", noticed("PDF-03.a", "lock+oil", red(SHUT), red(SILENT)));

            assertThat(reds(proof, 0)).containsExactly("9 " + SHUT, "14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, "[7, 12]" + TO_ITS_END, CONTROL);
        }

        @Test
        void leavesToAnEarlierSabotageWhatThatOneKeeps() {
            Proof proof = prove(
                    "lock+oil",
                    noticed("PDF-03.a", "oil", red(SILENT)),
                    noticed("PDF-03.a", "lock+oil", red(SHUT), red(SILENT)));

            assertThat(reds(proof, 0)).containsExactly("9 " + SHUT);
            assertThat(doors.asked()).containsExactly(CONTROL, "[7]", CONTROL);
        }

        private Proof prove(String sabotage, SabotageResult... last) {
            return doors.prove(beside(known(last), SHUT, SILENT, TIGHT), sabotage);
        }
    }

    @Nested
    class WhereAThenWasNeverRed {

        @Test
        void runsTheWholeClauseToItsEndAndKeepsEachThenThatTurnsRed() {
            Proofs known = known(noticed("PDF-03.a", "lock+oil", red(SHUT)));
            Proof proof = doors.prove(known, "lock+oil");

            assertThat(reds(proof, 0)).as("the same words once").containsExactly("9 " + SHUT, "14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, WHOLE_CLAUSE, CONTROL);
        }

        /** The twin: it waits in another clause, which nobody would run here anyway. */
        @Test
        void goesTheQuickWayWhenItStandsInAnotherClauseOnly() {
            Proofs known = beside(known(noticed("PDF-03.a", "lock+oil", red(SHUT))), SILENT);
            Proof proof = doors.prove(known, "lock+oil");

            assertThat(reds(proof, 0)).containsExactly("9 " + SHUT);
            assertThat(doors.asked()).containsExactly(CONTROL, "[7]", CONTROL);
        }

        @Test
        void goesTheQuickWayOnceItWasRed() {
            Proofs known = known(noticed("PDF-03.a", "lock", red(SHUT)));
            Proof proof = doors.prove(known, "lock", "oil", "lock");

            assertThat(reds(proof, 1)).containsExactly("14 " + SILENT);
            assertThat(doors.asked()).containsExactly(CONTROL, WHOLE_CLAUSE, WHOLE_CLAUSE, "[7]", CONTROL);
        }

        @Test
        void keepsWaitingWhenTheSabotageWasNotNoticed() {
            Proofs known = known(noticed("PDF-03.a", "lock", red(SHUT)));
            Proof proof = doors.prove(known, "frame", "lock");

            assertThat(proof.sabotages().get(0).killed()).isFalse();
            assertThat(doors.asked()).containsExactly(CONTROL, WHOLE_CLAUSE, WHOLE_CLAUSE, WHOLE_CLAUSE, CONTROL);
        }
    }

    private static List<String> reds(Proof proof, int sabotage) {
        return proof.sabotages().get(sabotage).reds().stream()
                .map(NoticedFirstTests::place)
                .toList();
    }

    private static String place(KilledBy by) {
        return by.line() + " " + by.step();
    }
}
