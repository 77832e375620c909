package com.creditai.golive.cli;

import com.creditai.golive.census.Census;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.Ratchet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs new scenarios ten times, round by round, and records each round: first those of the criteria on the ratchet, so that an
 * interruption costs least where most is lost.
 */
final class FirstRuns {

    private final Workshop workshop;
    private final Checkout checkout;
    private final EvidenceFiles files;
    private final List<Scenario> written;
    private final InstantSource clock;
    private Steadiness known;

    /**
     * First runs of what is written in a checkout.
     *
     * @param files its evidence
     */
    FirstRuns(Workshop workshop, EvidenceFiles files, Census census, InstantSource clock) {
        this.workshop = workshop;
        this.checkout = workshop.checkout();
        this.files = files;
        this.written = Scenario.all(census);
        this.clock = clock;
        this.known = Steadiness.read(files);
    }

    /** What a criterion's scenarios lack, by key; all criteria when none is named. */
    Map<String, Integer> due(Set<String> criteria) {
        Map<String, Integer> due = new HashMap<>();
        written.stream()
                .filter(each -> criteria.isEmpty() || criteria.contains(each.criterion()))
                .filter(each -> known.missing(each) > 0)
                .forEach(each -> due.put(each.key(), known.missing(each)));
        return due;
    }

    /**
     * Runs what is due as often as it lacks runs now; a failure lengthens nothing, because who called knows best whether more
     * of the same helps.
     *
     * @return whether no scenario failed and each has its runs
     */
    boolean run(Environment environment, Set<String> criteria) {
        Map<String, Integer> due = due(criteria);
        Set<String> ratcheted =
                Set.copyOf(Ratchet.parse(files.text(Ratchet.FILE).orElse("")).criteria());
        List<Scenario> all =
                written.stream().filter(each -> due.containsKey(each.key())).toList();
        List<List<Scenario>> groups = Stream.of(
                        all.stream()
                                .filter(each -> ratcheted.contains(each.criterion()))
                                .toList(),
                        all.stream()
                                .filter(each -> !ratcheted.contains(each.criterion()))
                                .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        RoundProgress progress = new RoundProgress(
                workshop.out(),
                due.values().stream().mapToInt(Integer::intValue).sum());
        ScenarioRuns silent = new ScenarioRuns(checkout, environment);
        boolean steady = true;
        for (List<Scenario> group : groups) {
            steady &= rounds(group, due, progress, silent);
        }
        return steady;
    }

    private boolean rounds(
            List<Scenario> group, Map<String, Integer> due, RoundProgress progress, ScenarioRuns silent) {
        int most = group.stream()
                .mapToInt(each -> due.getOrDefault(each.key(), 0))
                .max()
                .orElse(0);
        boolean steady = true;
        for (int round = 1; round <= most; round++) {
            int number = round;
            List<Scenario> now = group.stream()
                    .filter(each -> due.getOrDefault(each.key(), 0) >= number)
                    .toList();
            progress.round(round, most);
            steady &= record(once(now, progress), now);
            silent.settle();
        }
        return steady;
    }

    private Round once(List<Scenario> scenarios, RoundProgress progress) {
        MachineCheck.requireRoom(checkout);
        Path output = new RunFolders(checkout).fresh();
        List<RunRequest.Place> places = scenarios.stream()
                .map(each -> new RunRequest.Place(checkout.root().resolve(each.feature()), each.line()))
                .toList();
        RunRequest request = RunRequest.everything(checkout.features(), RunRequest.PARALLELISM, output)
                .at(places)
                .forSabotage(false);
        new FeatureRunner().run(request, progress);
        MachineCheck.requireRoom(checkout);
        try {
            byte[] messages = Files.readAllBytes(output.resolve(RunRecord.MESSAGES));
            return Round.of(MessagesReader.read(messages), scenarios, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each of them passed. */
    private boolean record(Round round, List<Scenario> scenarios) {
        known = known.with(round, written, clock.instant());
        TrackedFile.write(checkout, Steadiness.FILE, known.toJson());
        return scenarios.stream().allMatch(each -> {
            Attempts attempts = round.attempts().getOrDefault(each.key(), Attempts.NONE);
            return attempts.made() > 0 && attempts.failed() == 0;
        });
    }

    /** The scenarios of these criteria that do not count yet, one sentence each. */
    List<String> open(Set<String> criteria) {
        return written.stream()
                .filter(each -> criteria.isEmpty() || criteria.contains(each.criterion()))
                .flatMap(each -> known.objection(List.of(each)).stream())
                .distinct()
                .toList();
    }
}
