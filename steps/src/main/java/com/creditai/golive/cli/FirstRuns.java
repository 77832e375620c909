package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.Ratchet;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs new scenarios ten times, round by round, and records each round: first those of the criteria on the ratchet, so that an
 * interruption costs least where most is lost.
 */
final class FirstRuns {

    private final Checkout checkout;
    private final PrintStream out;
    private final List<Scenario> written;
    private final Set<String> ratcheted;
    private final InstantSource clock;
    private Steadiness known;

    /** Runs scenarios once, and cleans up before the next time. */
    interface Rounds {

        /** One run of each of them. */
        Round run(List<Scenario> scenarios, RoundProgress progress);

        /** Leaves nothing of it. */
        void settle();
    }

    /**
     * First runs of what is written in a checkout.
     *
     * @param files its evidence
     */
    FirstRuns(Checkout checkout, PrintStream out, EvidenceFiles files, Census census, InstantSource clock) {
        this.checkout = checkout;
        this.out = out;
        this.written = Scenario.all(census);
        this.ratcheted =
                Set.copyOf(Ratchet.parse(files.text(Ratchet.FILE).orElse("")).criteria());
        this.clock = clock;
        this.known = Steadiness.read(files);
    }

    /** How many runs the scenarios of these criteria lack, by key; of all when none is named. */
    Map<String, Integer> due(Set<String> criteria) {
        Map<String, Integer> due = new HashMap<>();
        chosen(criteria).stream()
                .filter(each -> known.missing(each) > 0)
                .forEach(each -> due.put(each.key(), known.missing(each)));
        return due;
    }

    private List<Scenario> chosen(Set<String> criteria) {
        return written.stream()
                .filter(each -> criteria.isEmpty() || criteria.contains(each.criterion()))
                .toList();
    }

    /**
     * Runs what is due as often as it lacks runs now; a failure lengthens nothing, because who called knows best whether more
     * of the same helps.
     *
     * @return whether every scenario passed each time
     */
    boolean run(Rounds rounds, Set<String> criteria) {
        Map<String, Integer> due = due(criteria);
        List<Scenario> first = due(due, true);
        List<Scenario> rest = due(due, false);
        RoundProgress progress = new RoundProgress(out, runs(first, due) + runs(rest, due));
        boolean passed = rounds(rounds, "on the ratchet", first, due, progress);
        return rounds(rounds, "beside the ratchet", rest, due, progress) && passed;
    }

    private List<Scenario> due(Map<String, Integer> due, boolean onTheRatchet) {
        return written.stream()
                .filter(each -> due.containsKey(each.key()))
                .filter(each -> ratcheted.contains(each.criterion()) == onTheRatchet)
                .toList();
    }

    private static int runs(List<Scenario> scenarios, Map<String, Integer> due) {
        return scenarios.stream()
                .mapToInt(each -> due.getOrDefault(each.key(), 0))
                .sum();
    }

    private boolean rounds(
            Rounds rounds, String group, List<Scenario> scenarios, Map<String, Integer> due, RoundProgress progress) {
        int most = scenarios.stream()
                .mapToInt(each -> due.getOrDefault(each.key(), 0))
                .max()
                .orElse(0);
        boolean passed = true;
        for (int round = 1; round <= most; round++) {
            int number = round;
            List<Scenario> now = scenarios.stream()
                    .filter(each -> due.getOrDefault(each.key(), 0) >= number)
                    .toList();
            progress.round(group, round, most);
            passed &= record(rounds.run(now, progress), now);
            rounds.settle();
        }
        return passed;
    }

    /** Whether each of them passed. */
    private boolean record(Round round, List<Scenario> scenarios) {
        known = known.with(round, written, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        TrackedFile.write(checkout, Steadiness.FILE, known.toJson());
        return scenarios.stream().allMatch(each -> {
            Attempts attempts = round.attempts().getOrDefault(each.key(), Attempts.NONE);
            return attempts.made() > 0 && attempts.failed() == 0;
        });
    }

    /** The scenarios of these criteria that do not count yet, one sentence each. */
    List<String> open(Set<String> criteria) {
        return chosen(criteria).stream()
                .flatMap(each -> known.objection(List.of(each)).stream())
                .distinct()
                .toList();
    }
}
