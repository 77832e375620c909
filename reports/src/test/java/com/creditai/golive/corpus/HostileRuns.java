package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.unverified;
import static com.creditai.golive.corpus.KnownGood.CONTAINERS;

import com.creditai.golive.results.FeaturePath;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import com.creditai.golive.verdict.GateInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whole runs that must not count. */
final class HostileRuns {

    private HostileRuns() {}

    static List<HostileSet> sets() {
        Release judged = KnownGood.RELEASE;
        var otherCommit = new Release("0123456789", false, judged.artifactSha256(), judged.version());
        var otherArtefact = new Release(judged.commit(), false, "ab".repeat(32), judged.version());
        return List.of(
                unverified(
                        "no results", "not executed", input -> Hostile.files(input, files -> files.without("runs/"))),
                unverified(
                        "no scenario ran",
                        "not executed",
                        input -> Hostile.withoutAllure(
                                Hostile.messages(input, Messages::withoutScenarios), result -> true)),
                unverified("half results", "not executed", HostileRuns::halfOfIt),
                unverified(
                        "the run left no messages",
                        "not executed",
                        input -> Hostile.files(input, files -> files.without(CONTAINERS + RunRecord.MESSAGES))),
                unverified(
                        "dry run",
                        "dry run",
                        input -> Hostile.messages(input, messages -> messages.without("attachment"))),
                unverified(
                        "dry run that says so",
                        "dry run",
                        input -> Hostile.record(input, record -> record.put("dryRun", true))),
                unverified("stale", "stale", input -> Hostile.later(input, Duration.ofHours(24))),
                unverified(
                        "stale results under a new record",
                        "stale",
                        input -> Hostile.record(
                                Hostile.later(input, Duration.ofHours(24)),
                                record -> record.put(
                                        "startedAt",
                                        input.now().plus(Duration.ofHours(23)).toString()))),
                unverified("dated in the future", "stale", input -> Hostile.later(input, Duration.ofHours(-2))),
                unverified("other commit", "other artefact", input -> Hostile.release(input, otherCommit)),
                unverified("other artefact", "other artefact", input -> Hostile.release(input, otherArtefact)),
                unverified(
                        "ran against another artefact than the record says",
                        "other artefact",
                        input -> Hostile.rawMessages(
                                input, ndjson -> ndjson.replace(judged.artifactSha256(), "cd".repeat(32)))),
                unverified(
                        "truncated file",
                        "truncated",
                        input -> Hostile.rawMessages(input, ndjson -> ndjson.substring(0, ndjson.length() - 90))),
                unverified(
                        "file without its end",
                        "truncated",
                        input -> Hostile.messages(input, messages -> messages.without("testRunFinished"))),
                unverified("empty file", "truncated", input -> Hostile.rawMessages(input, ndjson -> "")),
                unverified("filtered run", "filtered", HostileRuns::filtered),
                unverified(
                        "platform missing",
                        "platform missing",
                        input -> Hostile.files(input, files -> files.without(CONTAINERS))),
                unverified(
                        "hook of the whole run failed",
                        "set-up failed",
                        input -> Hostile.messages(
                                input,
                                messages -> messages.bodies("testRunFinished")
                                        .get(0)
                                        .put("message", "it could not start"))));
    }

    private static GateInput halfOfIt(GateInput input) {
        var dropped = new HashSet<String>();
        GateInput half = Hostile.messages(input, messages -> {
            List<String> started = new ArrayList<>(messages.bodies("testCaseStarted").stream()
                    .map(each -> each.get("id").asString())
                    .toList());
            dropped.addAll(started.subList(0, started.size() / 2));
            dropped.add(Hostile.victim(messages));
            messages.drop(dropped::contains);
        });
        return withoutAllureOf(half);
    }

    /** Only what Cucumber still tells is left in Allure's results. */
    static GateInput withoutAllureOf(GateInput input) {
        var messages =
                new Messages(input.files().text(CONTAINERS + RunRecord.MESSAGES).orElseThrow());
        var told = new HashSet<String>();
        MessagesReader.read(messages.text().getBytes(StandardCharsets.UTF_8))
                .cases()
                .forEach(each -> told.add(each.uri() + ":" + each.line()));
        return Hostile.withoutAllure(
                input,
                result -> told.stream()
                        .noneMatch(place -> place.endsWith(
                                FeaturePath.of(result.get("fullName").asString()))));
    }

    static GateInput filtered(GateInput input) {
        GateInput filtered = Hostile.messages(input, messages -> {
            List<String> kept = messages.started("AUTH-01");
            messages.drop(id -> !kept.contains(id));
        });
        return Hostile.selection(
                withoutAllureOf(filtered), new Selection(List.of("AUTH-01"), List.of(), List.of(), List.of(), false));
    }
}
