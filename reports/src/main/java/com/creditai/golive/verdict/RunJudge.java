package com.creditai.golive.verdict;

import com.creditai.golive.results.Reason;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.Run;
import com.creditai.golive.results.RunMessages;
import java.time.Instant;
import java.util.Optional;

/** Says what keeps a whole run from counting. */
final class RunJudge {

    /** Why, with a sentence. */
    record Objection(Reason reason, String detail) {}

    private final GateInput input;
    private final Freshness freshness;

    RunJudge(GateInput input, Freshness freshness) {
        this.input = input;
        this.freshness = freshness;
    }

    /** Whether it is a run of what is to go live. */
    Optional<Objection> foreign(Run run) {
        Release ran = run.record().release();
        Release judged = input.release();
        if (!ran.commit().equals(judged.commit())) {
            return objection(
                    Reason.OTHER_ARTEFACT,
                    "the run is of commit " + brief(ran.commit()) + ", this is " + brief(judged.commit()));
        }
        if (!ran.artifactSha256().equals(judged.artifactSha256())) {
            return objection(
                    Reason.OTHER_ARTEFACT,
                    "the run is of the service jar " + brief(ran.artifactSha256()) + ", this is "
                            + brief(judged.artifactSha256()));
        }
        return Optional.empty();
    }

    /** What keeps its passed scenarios from counting for a criterion. */
    Optional<Objection> objection(Run run, String criterion) {
        Instant startedAt = startedAt(run);
        if (!freshness.fresh(criterion, startedAt, input.now())) {
            return objection(
                    Reason.STALE,
                    "the run is of " + startedAt + " and counts for " + freshness.hours(criterion) + " hours");
        }
        if (run.record().dryRun()) {
            return objection(Reason.DRY_RUN, "steps were only matched, not executed");
        }
        if (run.messages().isEmpty()) {
            return objection(Reason.NOT_EXECUTED, "the run left no messages");
        }
        if (!run.complete()) {
            return objection(Reason.TRUNCATED, "the run's messages do not reach its end");
        }
        return run.messages().filter(RunMessages::hooksFailed).isPresent()
                ? objection(Reason.SET_UP_FAILED, "a hook of the whole run failed")
                : Optional.empty();
    }

    /** What the run and its messages say, whichever is earlier; a late record does not refresh old results. */
    private static Instant startedAt(Run run) {
        Instant said = run.record().startedAt();
        return run.messages()
                .flatMap(RunMessages::startedAt)
                .filter(told -> told.isBefore(said))
                .orElse(said);
    }

    private static Optional<Objection> objection(Reason reason, String detail) {
        return Optional.of(new Objection(reason, detail));
    }

    static String brief(String id) {
        return id.length() > 12 ? id.substring(0, 12) : id;
    }
}
