package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.unverified;
import static com.creditai.golive.corpus.KnownGood.STEPS;
import static com.creditai.golive.corpus.KnownGood.VICTIM_FEATURE;

import com.creditai.golive.verdict.GateInput;
import java.util.List;
import java.util.function.UnaryOperator;

/** Features and steps that check nothing. */
final class HostileFeatures {

    private HostileFeatures() {}

    static List<HostileSet> sets() {
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
                        "messages that do not hold what was executed",
                        "other artefact",
                        input -> Hostile.messages(
                                input,
                                messages -> messages.without(
                                        "source",
                                        source -> source.get("uri").asString().endsWith(VICTIM_FEATURE)))),
                unverified(
                        "the run executed another text",
                        "other artefact",
                        input -> Hostile.text(
                                input,
                                VICTIM_FEATURE,
                                text -> text.replaceFirst("the hostile file PDF-03.a", "the hostile file x"))));
    }

    /** Changes the attacked feature in the tree and in the messages alike. */
    static GateInput feature(GateInput input, UnaryOperator<String> change) {
        GateInput changed = Hostile.text(input, VICTIM_FEATURE, change);
        String now = changed.files().text(VICTIM_FEATURE).orElseThrow();
        return Hostile.messages(
                changed,
                messages -> messages.change(
                        "source",
                        source -> source.get("uri").asString().endsWith(VICTIM_FEATURE),
                        source -> source.put("data", now)));
    }
}
