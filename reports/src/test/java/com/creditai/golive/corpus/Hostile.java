package com.creditai.golive.corpus;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import com.creditai.golive.verdict.GateInput;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to change a good question to the gate into a hostile one. */
final class Hostile {

    private Hostile() {}

    static GateInput files(GateInput input, UnaryOperator<EvidenceFiles> change) {
        return new GateInput(input.release(), input.now(), input.purpose(), change.apply(input.files()));
    }

    static GateInput release(GateInput input, Release release) {
        return new GateInput(release, input.now(), input.purpose(), input.files());
    }

    static GateInput later(GateInput input, Duration by) {
        return new GateInput(input.release(), input.now().plus(by), input.purpose(), input.files());
    }

    static GateInput text(GateInput input, String path, UnaryOperator<String> change) {
        return files(
                input, files -> files.with(path, change.apply(files.text(path).orElseThrow())));
    }

    /** Changes the run record on containers. */
    static GateInput record(GateInput input, Consumer<ObjectNode> change) {
        return record(input, KnownGood.CONTAINERS, change);
    }

    private static GateInput record(GateInput input, String run, Consumer<ObjectNode> change) {
        return text(input, run + RunRecord.FILE, json -> {
            ObjectNode record = (ObjectNode) Json.mapper().readTree(json);
            change.accept(record);
            return Json.write(record);
        });
    }

    static GateInput selection(GateInput input, Selection selection) {
        return text(
                input,
                KnownGood.CONTAINERS + RunRecord.FILE,
                json -> RunRecord.parse(RunRecord.FILE, json)
                        .limitedTo(selection)
                        .toJson());
    }

    /** Changes the messages on containers as if the run had left them so. */
    static GateInput messages(GateInput input, Consumer<Messages> change) {
        return messages(input, KnownGood.CONTAINERS, change);
    }

    /** The same of another run. */
    static GateInput messages(GateInput input, String run, Consumer<Messages> change) {
        return rawMessages(input, run, ndjson -> {
            var messages = new Messages(ndjson);
            change.accept(messages);
            return messages.text();
        });
    }

    static GateInput rawMessages(GateInput input, UnaryOperator<String> change) {
        return rawMessages(input, KnownGood.CONTAINERS, change);
    }

    private static GateInput rawMessages(GateInput input, String run, UnaryOperator<String> change) {
        String path = run + RunRecord.MESSAGES;
        String changed = change.apply(input.files().text(path).orElseThrow());
        GateInput with = files(input, files -> files.with(path, changed));
        return record(with, run, record -> record.put("messagesSha256", Digests.sha256(changed)));
    }

    /** The first scenario of the attacked criterion. */
    static String victim(Messages messages) {
        return messages.started(KnownGood.VICTIM).get(0);
    }

    /** Changes Allure's result of the victim's first scenario. */
    static GateInput allureOfVictim(GateInput input, String status) {
        return allureOf(input, KnownGood.VICTIM_FEATURE, KnownGood.VICTIM + ".a", status);
    }

    /** Changes Allure's result of the example that shows the clause. */
    private static GateInput allureOf(GateInput input, String feature, String clause, String status) {
        String place = feature + ":" + (lineOf(input, feature, "@" + clause) + 1);
        return allure(input, result -> result.get("fullName").asString().endsWith(place), status);
    }

    /** Changes Allure's results on containers of which the predicate says so. */
    static GateInput allure(GateInput input, Predicate<JsonNode> which, String status) {
        return files(input, files -> {
            EvidenceFiles changed = files;
            for (String path : allure(files)) {
                ObjectNode result =
                        (ObjectNode) Json.mapper().readTree(files.text(path).orElseThrow());
                if (which.test(result)) {
                    changed = changed.with(path, Json.write(result.put("status", status)));
                }
            }
            return changed;
        });
    }

    private static int lineOf(GateInput input, String feature, String text) {
        return (int) input.files()
                        .text(feature)
                        .orElseThrow()
                        .lines()
                        .takeWhile(line -> !line.strip().equals(text))
                        .count()
                + 1;
    }

    /** The first example of the criterion fails, and Allure and Cucumber agree on it. */
    static GateInput failed(GateInput input, String criterion) {
        String tag = "@" + criterion + ".a";
        String feature = input.files().paths("features/", ".feature").stream()
                .filter(path -> input.files().text(path).orElseThrow().contains(tag + "\n"))
                .findFirst()
                .orElseThrow();
        GateInput red = messages(
                input,
                messages -> messages.status(
                        messages.started(criterion).get(0), 3, "FAILED", "java.lang.AssertionError: not there"));
        return allureOf(red, feature, criterion + ".a", "failed");
    }

    /** Another attempt of the victim's first scenario, as Allure writes it. */
    static GateInput anotherAllureOfVictim(GateInput input, String status) {
        GateInput changed = allureOfVictim(input, status);
        return files(changed, files -> {
            for (String path : allure(files)) {
                if (!files.text(path).equals(input.files().text(path))) {
                    return files.with(
                            path.replace("-result.json", "-again-result.json"),
                            input.files().bytes(path).orElseThrow());
                }
            }
            throw new IllegalStateException("The victim has no result of Allure");
        });
    }

    /** Removes Allure's results on containers of which the predicate says so. */
    static GateInput withoutAllure(GateInput input, Predicate<JsonNode> which) {
        return files(input, files -> {
            EvidenceFiles changed = files;
            for (String path : allure(files)) {
                if (which.test(Json.mapper().readTree(files.text(path).orElseThrow()))) {
                    changed = changed.without(path);
                }
            }
            return changed;
        });
    }

    private static Iterable<String> allure(EvidenceFiles files) {
        return files.paths(KnownGood.CONTAINERS + RunRecord.ALLURE_RESULTS, "-result.json");
    }
}
