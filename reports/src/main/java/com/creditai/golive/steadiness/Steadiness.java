package com.creditai.golive.steadiness;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * The tracked {@code features/steadiness.json}: the first runs of each scenario, by its text.
 *
 * <p>A scenario whose text stands in no entry is new and does not count yet. What failed stays on record, also when its text
 * is gone.
 */
public record Steadiness(String schema, List<Entry> scenarios) {

    public static final String FILE = "features/steadiness.json";

    /** Where the evidence keeps the file as the last commit on main has it. */
    public static final String EARLIER = "main/features/steadiness.json";

    public static final String SCHEMA = "creditai.steadiness/1";

    public Steadiness {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The first runs of one scenario.
     *
     * @param key of its text; the other words are for people
     * @param runs at least 1
     * @param failures of those
     */
    public record Entry(
            String key,
            String criterion,
            String feature,
            String name,
            int runs,
            int failures,
            Instant firstRun,
            Instant lastRun) {

        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(feature, "feature");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(firstRun, "firstRun");
            Objects.requireNonNull(lastRun, "lastRun");
        }

        Attempts attempts() {
            return new Attempts(runs, failures);
        }

        private String words() {
            return "\"" + name + "\" of " + feature;
        }
    }

    /** No scenario was ever run. */
    public static Steadiness none() {
        return new Steadiness(SCHEMA, List.of());
    }

    /**
     * Reads the file; no file is no record.
     *
     * @throws BrokenGateException when it cannot be read or says what cannot be
     */
    public static Steadiness read(EvidenceFiles files) {
        return files.text(FILE).map(text -> parse(FILE, text)).orElseGet(Steadiness::none);
    }

    private static Steadiness parse(String path, String json) {
        Steadiness read;
        try {
            read = Json.strict().readValue(json, Steadiness.class);
        } catch (JacksonException | NullPointerException e) {
            throw new BrokenGateException(
                    "The gate is broken: " + path + " cannot be read: restore it with git checkout.", e);
        }
        if (!SCHEMA.equals(read.schema)) {
            throw broken(path + " has the form " + read.schema + " and not " + SCHEMA);
        }
        Set<String> keys = new HashSet<>();
        for (Entry entry : read.scenarios) {
            if (!keys.add(entry.key)) {
                throw broken(path + " records " + entry.words() + " twice");
            }
            if (entry.runs < 1 || entry.failures < 0 || entry.failures > entry.runs) {
                throw broken(path + " says that " + entry.words() + " failed " + entry.failures + " of " + entry.runs
                        + " times, which cannot be");
            }
        }
        return read;
    }

    private static BrokenGateException broken(String why) {
        return new BrokenGateException("The gate is broken: " + why + ".");
    }

    /** What was taken out of it since the last commit on main, one sentence each: failures are not forgotten. */
    public static List<String> losses(EvidenceFiles files) {
        Optional<Steadiness> earlier = files.text(EARLIER).map(text -> parse(EARLIER, text));
        Map<String, Attempts> now = read(files).attempts();
        return earlier.map(Steadiness::scenarios).orElse(List.of()).stream()
                .filter(entry -> entry.failures
                        > now.getOrDefault(entry.key, Attempts.NONE).failed())
                .map(entry -> FILE + " does not say any more that " + entry.words() + " failed " + entry.failures
                        + " of " + entry.runs + " times, as the last commit on main does")
                .toList();
    }

    /** What is known by key. */
    public Map<String, Attempts> attempts() {
        return scenarios.stream().collect(Collectors.toMap(Entry::key, Entry::attempts));
    }

    /** How many more runs without a failure a scenario needs before it counts; 0 when it does. */
    public int missing(Scenario scenario) {
        return attempts(scenario).missing();
    }

    /** The first runs of a scenario, as it is written. */
    public Attempts attempts(Scenario scenario) {
        return scenarios.stream()
                .filter(entry -> entry.key.equals(scenario.key()))
                .findFirst()
                .map(Entry::attempts)
                .orElse(Attempts.NONE);
    }

    /** Why the scenarios of a Rule do not count yet; empty when all do. */
    public Optional<String> objection(List<Scenario> ofRule) {
        Map<String, Attempts> known = attempts();
        List<Scenario> open = ofRule.stream()
                .filter(each -> known.getOrDefault(each.key(), Attempts.NONE).missing() > 0)
                .toList();
        return open.stream()
                .max(Comparator.comparingInt(
                        each -> known.getOrDefault(each.key(), Attempts.NONE).failed()))
                .map(worst -> words(worst, known.getOrDefault(worst.key(), Attempts.NONE))
                        + (open.size() == 1 ? "" : ", and " + (open.size() - 1) + " others lack some as well")
                        + "; run prove --new");
    }

    private static String words(Scenario scenario, Attempts attempts) {
        return attempts.failed() > 0
                ? scenario.place() + " is not steady: " + attempts.words() + ", " + attempts.missing()
                        + " more runs without a failure are needed"
                : scenario.place() + " is new: " + attempts.made() + " of its " + Attempts.FIRST_RUNS
                        + " first runs are recorded";
    }

    /**
     * The same with a further round. Entries of texts that are not written any more are left out, unless they failed: a flake
     * is not mended by other words.
     *
     * @param written all scenarios as they are now
     */
    public Steadiness with(Round round, List<Scenario> written, Instant at) {
        Map<String, Entry> known =
                new HashMap<>(scenarios.stream().collect(Collectors.toMap(Entry::key, entry -> entry)));
        List<Entry> all = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Scenario scenario : written) {
            if (!done.add(scenario.key())) {
                continue;
            }
            Entry before = known.remove(scenario.key());
            Attempts more = round.attempts().getOrDefault(scenario.key(), Attempts.NONE);
            if (before != null || more.made() > 0) {
                all.add(entry(scenario, Optional.ofNullable(before), more, at));
            }
        }
        known.values().stream().filter(entry -> entry.failures > 0).forEach(all::add);
        all.sort(Comparator.comparing(Entry::criterion)
                .thenComparing(Entry::name)
                .thenComparing(Entry::key));
        return new Steadiness(SCHEMA, all);
    }

    private static Entry entry(Scenario scenario, Optional<Entry> before, Attempts more, Instant at) {
        Attempts sum = before.map(Entry::attempts).orElse(Attempts.NONE).plus(more);
        return new Entry(
                scenario.key(),
                scenario.criterion(),
                scenario.feature(),
                scenario.name(),
                sum.made(),
                sum.failed(),
                before.map(Entry::firstRun).orElse(at),
                more.made() > 0 ? at : before.map(Entry::lastRun).orElse(at));
    }

    /** The text of the file. */
    public String toJson() {
        return Json.write(this);
    }
}
