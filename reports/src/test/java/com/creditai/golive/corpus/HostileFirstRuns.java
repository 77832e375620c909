package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.broken;

import com.creditai.golive.evidence.Json;
import com.creditai.golive.steadiness.RecordedRuns;
import com.creditai.golive.steadiness.Steadiness;
import com.creditai.golive.verdict.GateInput;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** New scenarios that are to count before anybody knows whether they are steady. */
final class HostileFirstRuns {

    private HostileFirstRuns() {}

    static List<HostileSet> sets() {
        return List.of(
                uncounted(
                        "scenario without first runs",
                        "is new: 0 of its 10 first runs are recorded; run prove --new",
                        input -> entries(input, all -> all.remove(index(all)))),
                uncounted(
                        "nine first runs",
                        "is new: 9 of its 10 first runs are recorded",
                        input -> victim(input, entry -> entry.put("runs", 9))),
                uncounted(
                        "first runs of another text",
                        "is new: 0 of its 10 first runs are recorded",
                        input -> victim(input, entry -> entry.put("key", "ab".repeat(32)))),
                uncounted(
                        "a first run that failed",
                        "is not steady: 1 of 10 failed (10 %, at most 39.4 %), 7 more runs without a failure are needed",
                        input -> victim(input, entry -> entry.put("failures", 1))),
                uncounted(
                        "no first runs at all",
                        "others lack some as well",
                        input -> Hostile.files(input, files -> files.without(Steadiness.FILE))),
                broken(
                        "first runs whose failures were forgotten",
                        "does not say any more that",
                        input -> Hostile.files(
                                input,
                                files -> files.with(
                                        Steadiness.EARLIER,
                                        victim(input, entry -> entry.put("failures", 2))
                                                .files()
                                                .text(Steadiness.FILE)
                                                .orElseThrow()))),
                broken(
                        "first runs that do not say how many failed",
                        "features/steadiness.json cannot be read",
                        input -> victim(input, entry -> entry.remove("failures"))),
                broken(
                        "more failures than first runs",
                        "failed 11 of 10 times, which cannot be",
                        input -> victim(input, entry -> entry.put("failures", 11))),
                broken(
                        "first runs recorded twice",
                        "features/steadiness.json records",
                        input -> entries(
                                input, all -> all.add(all.get(index(all)).deepCopy()))),
                broken(
                        "first runs that cannot be read",
                        "features/steadiness.json cannot be read",
                        input -> Hostile.text(input, Steadiness.FILE, json -> json.substring(0, json.length() / 2))),
                broken(
                        "history that lost a verdict",
                        "reports/history.ndjson lacks a line",
                        input -> Hostile.files(
                                input, files -> files.with(RecordedRuns.EARLIER, "{\"attempts\":{\"ab\":[9,1]}}\n"))),
                broken(
                        "history with more failures than attempts",
                        "reports/history.ndjson says of attempts [1,2], which cannot be",
                        input -> Hostile.files(
                                input, files -> files.with(RecordedRuns.FILE, "{\"attempts\":{\"ab\":[1,2]}}\n"))));
    }

    private static HostileSet uncounted(String name, String because, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, KnownGood.VICTIM, "UNVERIFIED", "unproven", because, 2);
    }

    private static GateInput victim(GateInput input, Consumer<ObjectNode> change) {
        return entries(input, all -> change.accept((ObjectNode) all.get(index(all))));
    }

    private static GateInput entries(GateInput input, Consumer<ArrayNode> change) {
        return Hostile.text(input, Steadiness.FILE, json -> {
            ObjectNode file = (ObjectNode) Json.mapper().readTree(json);
            change.accept((ArrayNode) file.get("scenarios"));
            return Json.write(file);
        });
    }

    /** Of the attacked criterion's first scenario. */
    private static int index(ArrayNode entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path("criterion").asString().equals(KnownGood.VICTIM)) {
                return i;
            }
        }
        throw new IllegalStateException("The known-good set has first runs of " + KnownGood.VICTIM);
    }
}
