package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.unverified;
import static com.creditai.golive.corpus.KnownGood.STEPS;
import static com.creditai.golive.corpus.KnownGood.VICTIM_FEATURE;

import com.creditai.golive.proof.Proofs;
import com.creditai.golive.verdict.GateInput;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Proofs that prove nothing. */
final class HostileProofs {

    private HostileProofs() {}

    static List<HostileSet> sets() {
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
                        "a clause that was never tried",
                        "unproven",
                        input -> proof(input, "\"clause\" : \"PDF-03.d\"", "\"clause\" : \"PDF-03.e\"")),
                unverified(
                        "a Then that was never red",
                        "unproven",
                        input -> proof(input, "\"step\" : \"the sender is told why\"", "\"step\" : \"it is refused\"")),
                unverified(
                        "proof under other fixtures",
                        "unproven",
                        input -> Hostile.files(
                                input, files -> files.with("fixtures/sources.psv", "path|sha256\nStub.java|00\n"))),
                unverified(
                        "proof by an older way of sabotage",
                        "unproven",
                        input -> Hostile.files(
                                input,
                                files -> files.with(
                                        "steps/src/main/java/com/creditai/golive/agent/Agent.java", "class Agent {}"))),
                unverified(
                        "a step of a class that the proof does not know",
                        "unproven",
                        input -> Hostile.files(
                                Hostile.messages(
                                        input,
                                        messages -> messages.change(
                                                "stepDefinition",
                                                each -> each.path("sourceReference")
                                                        .path("javaMethod")
                                                        .path("methodName")
                                                        .asString("")
                                                        .equals("isRefused"),
                                                each -> ((ObjectNode) each.path("sourceReference")
                                                                .path("javaMethod"))
                                                        .put("className", "x.Elsewhere"))),
                                files -> files.with(
                                        "steps/src/main/java/x/Elsewhere.java",
                                        "package x; class Elsewhere { @Then(\"something else\") public void isRefused() {"
                                                + " assertThat(answer).isEqualTo(2); } }"))),
                unverified(
                        "red before the sabotage",
                        "unproven",
                        input -> proof(input, "\"controlBefore\" : true", "\"controlBefore\" : false")));
    }

    private static GateInput proof(GateInput input, String from, String to) {
        return Hostile.text(input, Proofs.FILE, json -> json.replace(from, to));
    }
}
