package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.broken;
import static com.creditai.golive.corpus.KnownGood.CONTAINERS;
import static com.creditai.golive.corpus.KnownGood.VICTIM;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.proof.NeverRed;
import com.creditai.golive.proof.Proofs;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.verdict.Ratchet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Evidence that contradicts itself, which breaks the gate. */
final class Contradictions {

    private Contradictions() {}

    static List<HostileSet> sets() {
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
                        input -> HostileFeatures.feature(input, text -> text.replace("@PDF-03.b", "@PDF-03.zz"))),
                broken(
                        "unknown Rule",
                        "the Rule @PDF-99, which the catalogue does not know",
                        input -> HostileFeatures.feature(input, text -> text.replace("@PDF-03\n", "@PDF-99\n"))),
                broken(
                        "tag under the wrong Rule",
                        "@PDF-04.a under the Rule @PDF-03",
                        input -> HostileFeatures.feature(input, text -> text.replace("@PDF-03.b", "@PDF-04.a"))),
                broken(
                        "doubled Rule",
                        "is a second Rule @PDF-03",
                        input -> HostileFeatures.feature(input, text -> text + "\n  @PDF-03\n  Rule: again\n")),
                broken(
                        "Rule of the criterion that the gate computes",
                        "@QUAL-03, which the gate computes",
                        input -> HostileFeatures.feature(input, text -> text + "\n  @QUAL-03\n  Rule: all is well\n")),
                broken(
                        "example outside of every Rule",
                        "outside of every Rule",
                        input -> HostileFeatures.feature(
                                input,
                                text -> text.replaceFirst("\n\n", "\n\n  Example: stray\n    Then it is refused\n\n"))),
                broken(
                        "feature that is no Gherkin",
                        "is no Gherkin",
                        input -> HostileFeatures.feature(input, text -> text + "\n  nonsense here\n")),
                broken(
                        "Allure says failed where Cucumber says passed",
                        "Allure says failed",
                        input -> Hostile.allureOfVictim(input, "failed")),
                broken(
                        "Allure says passed where Cucumber says failed",
                        "Allure says passed",
                        input -> HostileScenarios.step(
                                input, 3, "FAILED", "java.lang.AssertionError: expected refused")),
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
                        "run record without a release",
                        "is no run record",
                        input -> Hostile.record(input, record -> record.remove("release"))),
                broken(
                        "run record without a commit",
                        "is no run record",
                        input -> Hostile.record(
                                input, record -> ((ObjectNode) record.get("release")).putNull("commit"))),
                broken(
                        "freshness of more hours than there are",
                        "says 9223372036854775807 hours",
                        input -> Hostile.files(
                                input,
                                files -> files.with(
                                        "features/tiers.psv", "id|tier|hours\nPDF-03|commit|9223372036854775807\n"))),
                broken(
                        "proof of no clause",
                        "features/proofs.json cannot be read",
                        input -> Hostile.text(
                                input,
                                Proofs.FILE,
                                json -> json.replace("\"clause\" : \"PDF-03.d\"", "\"clause\" : null"))),
                broken(
                        "no ratchet",
                        "features/ratchet.txt is missing",
                        input -> Hostile.files(input, files -> files.without(Ratchet.FILE))),
                broken(
                        "ratchet that lost a criterion",
                        "does not hold AUTH-01 any more",
                        input -> Hostile.files(input, files -> files.with(Ratchet.EARLIER, VICTIM + "\nAUTH-01\n"))),
                broken(
                        "list of Thens that were never red, with one more",
                        "it only shrinks",
                        input -> Hostile.files(
                                input,
                                files -> files.with(NeverRed.EARLIER, "it is there\n")
                                        .with(NeverRed.FILE, "it is there\nit is refused\n"))),
                broken(
                        "ratchet with an unknown criterion",
                        "features/ratchet.txt names PDF-99",
                        input -> Hostile.text(input, "features/ratchet.txt", text -> "PDF-99\n")));
    }
}
