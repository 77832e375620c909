package com.creditai.golive.living;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.Run;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.steadiness.Attempts;
import com.creditai.golive.steadiness.RecordedRuns;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import com.creditai.golive.verdict.GateOutcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The tracked {@code reports/history.ndjson}: one line a recorded verdict, oldest first. */
public record History(List<Entry> entries) {

    public static final String FILE = RecordedRuns.FILE;

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * One recorded verdict.
     *
     * @param bundleSha256 digest of the bundle from which it can be recomputed
     * @param statuses by criterion
     */
    public record Entry(
            Instant at,
            String commit,
            String artifactSha256,
            String verdict,
            String bundleSha256,
            Map<String, String> statuses) {}

    /** Reads what is there; a line that cannot be read is left out, because the gate refuses such a file. */
    static History read(EvidenceFiles files) {
        return parse(files.text(FILE).orElse(""));
    }

    /** The same of the file's text. */
    public static History parse(String text) {
        return new History(text.lines().flatMap(History::entry).toList());
    }

    private static Stream<Entry> entry(String line) {
        try {
            return Stream.of(Json.mapper().readValue(line, Entry.class));
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    /** The line of an outcome, with its line feed. */
    public static String line(GateOutcome outcome, String bundleSha256) {
        var statuses = new TreeMap<String, String>();
        outcome.criteria().forEach(each -> statuses.put(each.id(), each.status().name()));
        var entry = new Entry(
                outcome.input().now(),
                outcome.input().release().commit(),
                outcome.input().release().artifactSha256(),
                outcome.verdict().word(),
                bundleSha256,
                statuses);
        ObjectNode line = Json.mapper().valueToTree(entry);
        line.set("runs", Json.mapper().valueToTree(digests(outcome)));
        line.set("attempts", Json.mapper().valueToTree(RecordedRuns.line(attempts(outcome))));
        return Json.mapper().writeValueAsString(line) + "\n";
    }

    private static List<String> digests(GateOutcome outcome) {
        return outcome.runs().stream().map(RunRecord::messagesSha256).sorted().toList();
    }

    private static Map<String, Attempts> attempts(GateOutcome outcome) {
        List<Scenario> written = Scenario.all(outcome.census());
        Map<String, Attempts> sum = new HashMap<>();
        Run.readAll(outcome.input().files()).stream()
                .flatMap(run -> run.messages().stream())
                .map(messages -> Round.of(messages, written, outcome.input().files()))
                .forEach(round -> round.attempts().forEach((key, each) -> sum.merge(key, each, Attempts::plus)));
        return sum;
    }

    /** The last recorded states of a criterion, oldest first. */
    List<Map.Entry<Instant, String>> of(String criterion, int most) {
        List<Map.Entry<Instant, String>> states = entries.stream()
                .flatMap(
                        entry -> Optional.ofNullable(entry.statuses().get(criterion))
                                .map(status -> Map.entry(entry.at(), status))
                                .stream())
                .toList();
        return states.subList(Math.max(0, states.size() - most), states.size());
    }
}
