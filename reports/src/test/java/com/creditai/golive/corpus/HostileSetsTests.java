package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.KnownGood.CONTAINERS;
import static com.creditai.golive.corpus.KnownGood.STEPS;
import static com.creditai.golive.corpus.KnownGood.VICTIM;
import static com.creditai.golive.corpus.KnownGood.VICTIM_FEATURE;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.FeaturePath;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.Release;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.results.Selection;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.GateOutcome;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.RatchetFall;
import com.creditai.golive.verdict.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Result sets with which gates of the field say yes. Each is the known-good set with one change; each is refused with its
 * exact reason and exit code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSetsTests {

    private KnownGood good;

    @BeforeAll
    void acceptTheGoodTwinFirst(@TempDir Path directory) throws Exception {
        good = KnownGood.make(directory);
        GateOutcome outcome = Gate.evaluate(good.input(), good.signed());
        assertThat(outcome.sentence()).startsWith("GO");
        assertThat(outcome.exitCode()).as("the twin of every hostile set").isZero();
        assertThat(outcome.ratchet()).isEmpty();
        assertThat(victim(outcome).proven()).isTrue();
    }

    /**
     * One hostile set.
     *
     * @param reason the word of the attacked criterion; for a broken gate a part of the sentence
     */
    record HostileSet(String name, UnaryOperator<GateInput> change, String status, String reason, int exitCode) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<HostileSet> sets() {
        return Stream.of(runs(), scenarios(), features(), proofs(), contradictions())
                .flatMap(List::stream);
    }

    private static HostileSet unverified(String name, String reason, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "UNVERIFIED", reason, 2);
    }

    private static HostileSet broken(String name, String sentence, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "BROKEN", sentence, 3);
    }

    private static List<HostileSet> runs() {
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
                unverified("half results", "not executed", HostileSetsTests::halfOfIt),
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
                unverified("filtered run", "filtered", HostileSetsTests::filtered),
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
    private static GateInput withoutAllureOf(GateInput input) {
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

    private static GateInput filtered(GateInput input) {
        GateInput filtered = Hostile.messages(input, messages -> {
            List<String> kept = messages.started("AUTH-01");
            messages.drop(id -> !kept.contains(id));
        });
        return Hostile.selection(
                withoutAllureOf(filtered), new Selection(List.of("AUTH-01"), List.of(), List.of(), List.of(), false));
    }

    private static List<HostileSet> scenarios() {
        return List.of(
                unverified("undefined last step", "undefined", input -> step(input, 3, "UNDEFINED", "")),
                unverified("pending step", "undefined", input -> step(input, 2, "PENDING", "TODO")),
                unverified(
                        "ambiguous step",
                        "undefined",
                        input -> Hostile.allureOfVictim(step(input, 2, "AMBIGUOUS", "two match"), "broken")),
                unverified(
                        "failing @Before hook",
                        "set-up failed",
                        input -> Hostile.allureOfVictim(step(input, 0, "FAILED", "no environment"), "skipped")),
                unverified(
                        "skipped",
                        "skipped",
                        input -> Hostile.allureOfVictim(step(input, 1, "SKIPPED", ""), "skipped")),
                unverified(
                        "a tool is missing",
                        "tool missing",
                        input -> Hostile.allureOfVictim(
                                step(
                                        input,
                                        1,
                                        "SKIPPED",
                                        "org.opentest4j.TestAbortedException: [unverified: tool missing] pdftotext"),
                                "skipped")),
                unverified("step without a result", "not executed", input -> step(input, 3, "UNKNOWN", "")),
                unverified("passed on retry", "retried", HostileSetsTests::passedOnRetry),
                unverified(
                        "hidden retry",
                        "retried",
                        input -> Hostile.messages(input, messages -> {
                            String id = Hostile.victim(messages);
                            messages.change(
                                    "testCaseStarted",
                                    each -> each.get("id").asString().equals(id),
                                    each -> each.put("attempt", 1));
                        })),
                unverified(
                        "scenario whose end was not written",
                        "truncated",
                        input -> Hostile.withoutAllure(
                                Hostile.messages(input, messages -> {
                                    List<String> ids = messages.started(VICTIM);
                                    messages.change(
                                            "testCaseFinished",
                                            each -> ids.contains(each.get("testCaseStartedId")
                                                    .asString()),
                                            each -> each.put("testCaseStartedId", "nobody"));
                                }),
                                result -> result.get("fullName").asString().contains(VICTIM_FEATURE))),
                new HostileSet(
                        "a ratcheted criterion that fell",
                        input -> Hostile.allureOfVictim(
                                step(input, 3, "FAILED", "java.lang.AssertionError: expected refused"), "failed"),
                        "FAILED",
                        "",
                        1),
                new HostileSet(
                        "failed in a file that was cut off afterwards",
                        input -> Hostile.messages(
                                step(input, 3, "FAILED", "java.lang.AssertionError: expected refused"),
                                messages -> messages.without("testRunFinished")),
                        "FAILED",
                        "",
                        1));
    }

    private static GateInput step(GateInput input, int index, String status, String message) {
        return Hostile.messages(input, messages -> messages.status(Hostile.victim(messages), index, status, message));
    }

    private static GateInput passedOnRetry(GateInput input) {
        GateInput retried = Hostile.messages(input, messages -> {
            String id = Hostile.victim(messages);
            messages.repeatPassed(id).status(id, 3, "FAILED", "java.lang.AssertionError: not yet");
            messages.change(
                    "testCaseFinished",
                    each -> each.get("testCaseStartedId").asString().equals(id),
                    each -> each.put("willBeRetried", true));
        });
        return Hostile.anotherAllureOfVictim(retried, "failed");
    }

    private static List<HostileSet> features() {
        return List.of(
                unverified(
                        "outline without rows",
                        "not executed",
                        input -> feature(
                                input,
                                text -> text
                                        + "\n    @PDF-03.a\n    Scenario Outline: <file> is refused\n      Given <file> is at hand\n"
                                        + "      When the hostile file <file> is uploaded\n      Then it is refused\n\n"
                                        + "      Examples:\n        | file |\n")),
                unverified(
                        "clause without example",
                        "partial",
                        input -> feature(input, text -> text.replace("@PDF-03.b", "@PDF-03.a"))),
                unverified(
                        "empty step body",
                        "empty step",
                        input -> Hostile.text(
                                input,
                                STEPS,
                                source -> source.replace("answer = file.isEmpty() ? \"\" : \"refused\";", ""))),
                unverified(
                        "Then that asserts nothing",
                        "no assertion",
                        input -> Hostile.text(
                                input,
                                STEPS,
                                source -> source.replace(
                                        "assertThat(answer).as(\"the answer to the upload\").isEqualTo(\"refused\");",
                                        "answer = \"\";"))),
                unverified(
                        "assertThat that is never asked",
                        "no assertion",
                        input -> Hostile.text(input, STEPS, source -> source.replace(".isEqualTo(\"refused\")", ""))),
                unverified(
                        "scenario without Then",
                        "no assertion",
                        input -> feature(input, text -> text.replace("Then it is refused", "When it is refused"))),
                unverified(
                        "a dropped Rule",
                        "not executed",
                        input -> Hostile.files(input, files -> files.without(VICTIM_FEATURE))),
                unverified(
                        "the run executed another text",
                        "other artefact",
                        input -> Hostile.text(
                                input,
                                VICTIM_FEATURE,
                                text -> text.replaceFirst("the hostile file PDF-03.a", "the hostile file x"))));
    }

    /** Changes the attacked feature in the tree and in the messages alike. */
    private static GateInput feature(GateInput input, UnaryOperator<String> change) {
        GateInput changed = Hostile.text(input, VICTIM_FEATURE, change);
        String now = changed.files().text(VICTIM_FEATURE).orElseThrow();
        return Hostile.messages(
                changed,
                messages -> messages.change(
                        "source",
                        source -> source.get("uri").asString().endsWith(VICTIM_FEATURE),
                        source -> source.put("data", now)));
    }

    private static List<HostileSet> proofs() {
        return List.of(
                unverified("unproven", "unproven", input -> Hostile.files(input, files -> files.without(Proofs.FILE))),
                unverified(
                        "proof of older steps",
                        "unproven",
                        input -> Hostile.text(
                                input,
                                STEPS,
                                source -> source.replace("the answer to the upload", "the answer to it"))),
                unverified(
                        "proof of an older service",
                        "unproven",
                        input -> Hostile.files(
                                input, files -> files.with("application/sources.psv", "path|sha256\nA.java|00\n"))),
                unverified(
                        "proof under other versions",
                        "unproven",
                        input -> Hostile.text(input, "pom.xml", pom -> pom.replace("4.1.1", "4.1.2"))),
                unverified(
                        "sabotage that survived",
                        "unproven",
                        input -> proof(input, "\"killed\" : true", "\"killed\" : false")),
                unverified(
                        "sabotage that was not applied",
                        "unproven",
                        input -> proof(input, "\"applied\" : true", "\"applied\" : false")),
                unverified(
                        "killed by another feature",
                        "unproven",
                        input -> proof(input, VICTIM_FEATURE, "features/integration/all.feature")),
                unverified(
                        "red before the sabotage",
                        "unproven",
                        input -> proof(input, "\"controlBefore\" : true", "\"controlBefore\" : false")));
    }

    private static GateInput proof(GateInput input, String from, String to) {
        return Hostile.text(input, Proofs.FILE, json -> json.replace(from, to));
    }

    private static List<HostileSet> contradictions() {
        return List.of(
                broken(
                        "a changed catalogue copy",
                        "features/criteria.psv differs",
                        input ->
                                Hostile.text(input, Catalogue.CRITERIA, text -> text.replaceFirst("blocker", "minor"))),
                broken(
                        "a clause that was softened",
                        "features/clauses.psv differs",
                        input -> Hostile.text(input, Catalogue.CLAUSES, text -> text + "\n")),
                broken(
                        "a missing brief",
                        "docs/brief.psv is missing",
                        input -> Hostile.files(input, files -> files.without(Catalogue.BRIEF))),
                broken(
                        "unknown clause tag",
                        "@PDF-03.zz, which the catalogue does not know",
                        input -> feature(input, text -> text.replace("@PDF-03.b", "@PDF-03.zz"))),
                broken(
                        "unknown Rule",
                        "the Rule @PDF-99, which the catalogue does not know",
                        input -> feature(input, text -> text.replace("@PDF-03\n", "@PDF-99\n"))),
                broken(
                        "tag under the wrong Rule",
                        "@PDF-04.a under the Rule @PDF-03",
                        input -> feature(input, text -> text.replace("@PDF-03.b", "@PDF-04.a"))),
                broken(
                        "doubled Rule",
                        "is a second Rule @PDF-03",
                        input -> feature(input, text -> text + "\n  @PDF-03\n  Rule: again\n")),
                broken(
                        "Rule of the criterion that the gate computes",
                        "@QUAL-03, which the gate computes",
                        input -> feature(input, text -> text + "\n  @QUAL-03\n  Rule: all is well\n")),
                broken(
                        "example outside of every Rule",
                        "outside of every Rule",
                        input -> feature(
                                input,
                                text -> text.replaceFirst("\n\n", "\n\n  Example: stray\n    Then it is refused\n\n"))),
                broken(
                        "feature that is no Gherkin",
                        "is no Gherkin",
                        input -> feature(input, text -> text + "\n  nonsense here\n")),
                broken(
                        "Allure says failed where Cucumber says passed",
                        "Allure says failed",
                        input -> Hostile.allureOfVictim(input, "failed")),
                broken(
                        "Allure says passed where Cucumber says failed",
                        "Allure says passed",
                        input -> step(input, 3, "FAILED", "java.lang.AssertionError: expected refused")),
                broken(
                        "Allure has no results",
                        "Allure has no result",
                        input -> Hostile.withoutAllure(input, result -> true)),
                broken(
                        "messages changed after the run",
                        "is not the file that the run left",
                        input -> Hostile.text(
                                input, CONTAINERS + RunRecord.MESSAGES, ndjson -> ndjson.replaceFirst("\n", "\n\n"))),
                broken(
                        "run record that cannot be read",
                        "is no run record",
                        input -> Hostile.text(input, CONTAINERS + RunRecord.FILE, json -> "{}")),
                broken(
                        "ratchet with an unknown criterion",
                        "features/ratchet.txt names PDF-99",
                        input -> Hostile.text(input, "features/ratchet.txt", text -> "PDF-99\n")));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void isRefusedWithItsReasonAndExitCode(HostileSet set) {
        GateOutcome outcome = Gate.evaluate(set.change().apply(good.input()), good.signed());
        assertThat(outcome.exitCode()).as(outcome.sentence()).isEqualTo(set.exitCode());
        if (set.exitCode() == 3) {
            assertThat(outcome.broken()).anySatisfy(why -> assertThat(why).contains(set.reason()));
            return;
        }
        CriterionOutcome victim = victim(outcome);
        assertThat(victim.status()).as(victim.detail()).hasToString(set.status());
        assertThat(victim.reason().map(reason -> reason.word()).orElse(""))
                .as(victim.detail())
                .isEqualTo(set.reason());
        assertThat(victim.detail()).as("a person is told why").isNotBlank();
        assertThat(outcome.ratchet())
                .as("the ratchet notices as well")
                .extracting(RatchetFall::criterion)
                .containsExactly(VICTIM);
        assertThat(outcome.criterion(Catalogue.COMPUTED_BY_THE_GATE).map(CriterionOutcome::status))
                .as("not every check ran and can fail")
                .isEqualTo(Optional.of(Status.UNVERIFIED));
    }

    @Test
    void aDirtyTreeIsNeverGo() {
        Release clean = KnownGood.RELEASE;
        var dirty = new Release(clean.commit(), true, clean.artifactSha256(), clean.version());
        GateOutcome outcome = Gate.evaluate(Hostile.release(good.input(), dirty), good.signed());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("the working tree had changes");
    }

    @Test
    void aRunOfADirtyTreeIsNeverGo() {
        GateInput input =
                Hostile.record(good.input(), record -> ((ObjectNode) record.get("release")).put("dirty", true));
        assertThat(Gate.evaluate(input, good.signed()).exitCode()).isEqualTo(2);
    }

    @Test
    void aCheckIsNeverGo() {
        GateInput gate = good.input();
        var check = new GateInput(gate.release(), gate.now(), Purpose.CHECK, gate.files());
        GateOutcome outcome = Gate.evaluate(check, good.signed());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.sentence()).contains("only the gate can say GO");
    }

    @Test
    void aSelectionGivesNoVerdictAndExitsByItsScenarios() {
        GateInput selected = filtered(good.input());
        GateInput check = new GateInput(selected.release(), selected.now(), Purpose.CHECK, selected.files());
        GateOutcome passed = Gate.evaluate(check);
        assertThat(passed.verdict().word()).isEqualTo("NONE");
        assertThat(passed.exitCode()).isZero();
        GateOutcome nothing = Gate.evaluate(
                Hostile.withoutAllure(Hostile.messages(check, Messages::withoutScenarios), result -> true));
        assertThat(nothing.exitCode()).as("nothing ran").isEqualTo(2);
        GateOutcome undefined = Gate.evaluate(Hostile.messages(
                check, messages -> messages.status(messages.started("AUTH-01").get(0), 3, "UNDEFINED", "")));
        assertThat(undefined.exitCode()).as("undefined").isEqualTo(2);
    }

    @Test
    void nobodyHavingSignedIsNeverGo() {
        GateOutcome outcome = Gate.evaluate(good.input());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.criterion("COUNSEL-01")
                        .flatMap(CriterionOutcome::reason)
                        .map(reason -> reason.word()))
                .contains("no record");
    }

    private static CriterionOutcome victim(GateOutcome outcome) {
        return outcome.criterion(VICTIM).orElseThrow();
    }
}
