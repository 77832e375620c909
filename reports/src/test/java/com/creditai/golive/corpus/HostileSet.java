package com.creditai.golive.corpus;

import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One hostile set: the known-good one with one change.
 *
 * @param victim the attacked criterion
 * @param reason the word of the attacked criterion; for a broken gate a part of the sentence
 * @param because a part of what a person is told; blank where any sentence will do
 */
public record HostileSet(
        String name,
        UnaryOperator<GateInput> change,
        String victim,
        String status,
        String reason,
        String because,
        int exitCode) {

    HostileSet(String name, UnaryOperator<GateInput> change, String status, String reason, int exitCode) {
        this(name, change, KnownGood.VICTIM, status, reason, "", exitCode);
    }

    static HostileSet unverified(String name, String reason, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "UNVERIFIED", reason, 2);
    }

    static HostileSet broken(String name, String sentence, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "BROKEN", sentence, 3);
    }

    /** What machines left behind. */
    public static List<HostileSet> ofResults() {
        return Stream.of(
                        HostileRuns.sets(),
                        HostileScenarios.sets(),
                        HostileFeatures.sets(),
                        HostileProofs.sets(),
                        HostileFirstRuns.sets(),
                        Contradictions.sets())
                .flatMap(List::stream)
                .toList();
    }

    /** What people signed. */
    public static List<HostileSet> ofPeople() {
        return Stream.of(HostileRecords.sets(), HostileWaivers.sets())
                .flatMap(List::stream)
                .toList();
    }

    /** What the gate says of it; of people it hears what they signed where that is attacked, else that all is signed. */
    public GateOutcome judged(KnownGood good) {
        GateInput hostile = change.apply(good.input());
        return hostile.files().paths(SignedRecords.FOLDER, "").isEmpty()
                ? Gate.evaluate(hostile, good.signed())
                : Gate.evaluate(hostile);
    }

    @Override
    public String toString() {
        return name;
    }
}
