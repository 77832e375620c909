package com.creditai.golive.proof;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.proof.MutantResult.Outcome;
import com.creditai.golive.statistics.Rates;
import java.util.List;
import java.util.Objects;

/**
 * A campaign of generated sabotages: changes of the service's methods and conditions, and of example cells.
 *
 * @param artifactSha256 of the service jar that was changed
 * @param seed of the sample; the same seed chooses the same changes of the same jar
 */
public record GeneratedResults(String artifactSha256, long seed, List<Group> groups) {

    /** Where the command leaves it, beside the reports of a run. */
    public static final String FILE = "generated.json";

    public GeneratedResults {
        Objects.requireNonNull(artifactSha256, "artifactSha256");
        groups = List.copyOf(groups);
    }

    /**
     * One package, or the example cells.
     *
     * @param name {@code extraction}, or {@code cells}
     * @param found how many changes could be made
     * @param uncovered those of them that no scenario passes, which are not tried
     * @param results those that were tried
     */
    public record Group(String name, int found, List<String> uncovered, List<MutantResult> results) {

        public Group {
            Objects.requireNonNull(name, "name");
            uncovered = List.copyOf(uncovered);
            results = List.copyOf(results);
        }

        /** How many ended so. */
        public int count(Outcome outcome) {
            return Math.toIntExact(results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count());
        }

        /** The share of what was in force that was killed, 0 to 1; 0 when nothing was. */
        public double rate() {
            return inForce() == 0 ? 0 : (double) count(Outcome.KILLED) / inForce();
        }

        private int inForce() {
            return results.size() - count(Outcome.NOT_APPLIED);
        }

        /** The share of all covered changes that would be killed is at least this, with 95 % confidence. */
        public double lowerBound() {
            return Rates.lowerBound(count(Outcome.KILLED), inForce(), Rates.CONFIDENCE);
        }

        /** What was tried and not killed. */
        public List<MutantResult> notKilled() {
            return results.stream()
                    .filter(result -> result.outcome() != Outcome.KILLED)
                    .toList();
        }

        private Row row() {
            return new Row(
                    name,
                    found,
                    uncovered.size(),
                    results.size(),
                    count(Outcome.KILLED),
                    count(Outcome.SURVIVED),
                    count(Outcome.ERROR),
                    count(Outcome.TIMED_OUT),
                    count(Outcome.NOT_APPLIED),
                    count(Outcome.DOUBTFUL),
                    rate(),
                    lowerBound(),
                    results,
                    uncovered);
        }
    }

    /** All of them together. */
    public Group all() {
        return new Group(
                "all",
                groups.stream().mapToInt(Group::found).sum(),
                groups.stream().flatMap(group -> group.uncovered().stream()).toList(),
                groups.stream().flatMap(group -> group.results().stream()).toList());
    }

    public String toJson() {
        return Json.write(new Document(
                1, artifactSha256, seed, groups.stream().map(Group::row).toList()));
    }

    private record Document(int schema, String artifactSha256, long seed, List<Row> groups) {}

    private record Row(
            String name,
            int found,
            int uncovered,
            int tried,
            int killed,
            int survived,
            int redWithoutThen,
            int timedOut,
            int notApplied,
            int doubtful,
            double killRate,
            double killRateLowerBound,
            List<MutantResult> results,
            List<String> uncoveredPlaces) {}
}
