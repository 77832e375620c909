package com.creditai.golive.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.HumanEvidence.Waiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HumanEvidenceTests {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private Catalogue catalogue;

    @BeforeEach
    void read() throws Exception {
        var files = new TreeMap<String, byte[]>();
        for (String path : Catalogue.DIGESTS.keySet()) {
            files.put(path, Files.readAllBytes(Path.of("..").resolve(path)));
        }
        catalogue = Catalogue.read(EvidenceFiles.of(files));
    }

    private Status waived(String criterion, Waiver waiver) {
        return new HumanEvidence(List.of(), List.of(waiver), Map.of())
                .waived(failed(criterion), NOW)
                .status();
    }

    private CriterionOutcome failed(String criterion) {
        return CriterionOutcome.unverified(catalogue.criterion(criterion).orElseThrow(), Reason.NOT_EXECUTED, "why")
                .as(Status.FAILED, Optional.empty(), "why");
    }

    private static Waiver waiver(String criterion, List<String> roles) {
        return new Waiver(criterion, roles, "known and accepted", LATER, false);
    }

    @Test
    void aBlockerIsNeverWaivedAMajorByTwoRolesAMinorByOne() {
        assertThat(waived("PDF-03", waiver("PDF-03", List.of("Security", "Executive"))))
                .isEqualTo(Status.FAILED);
        assertThat(waived("PDF-05", waiver("PDF-05", List.of("Engineering", "Product"))))
                .isEqualTo(Status.WAIVED);
        assertThat(waived("PDF-05", waiver("PDF-05", List.of("Engineering", "Engineering"))))
                .isEqualTo(Status.FAILED);
        assertThat(waived("MIG-07", waiver("MIG-07", List.of("Operations")))).isEqualTo(Status.WAIVED);
        assertThat(waived("MIG-07", waiver("MIG-07", List.of()))).isEqualTo(Status.FAILED);
    }

    @Test
    void aWaiverNeedsAReasonARealKeyAndTimeLeft() {
        List<String> roles = List.of("Operations");
        assertThat(waived("MIG-07", new Waiver("MIG-07", roles, " ", LATER, false)))
                .isEqualTo(Status.FAILED);
        assertThat(waived("MIG-07", new Waiver("MIG-07", roles, "so", NOW, false)))
                .isEqualTo(Status.FAILED);
        assertThat(waived("MIG-07", new Waiver("MIG-07", roles, "so", LATER, true)))
                .isEqualTo(Status.FAILED);
        assertThat(waived("MIG-07", waiver("INFRA-04", roles))).isEqualTo(Status.FAILED);
    }

    @Test
    void theRatchetSaysWhichFallsTheBuildCanJudge() {
        CriterionOutcome here = failed("PDF-03");
        CriterionOutcome machine = here.as(Status.UNVERIFIED, Optional.of(Reason.TOOL_MISSING), "no pdftotext");
        assertThat(falls("PDF-03", here))
                .singleElement()
                .satisfies(fall -> assertThat(fall.failsTheBuild()).isTrue());
        assertThat(falls("PDF-03", machine))
                .singleElement()
                .satisfies(fall -> assertThat(fall.failsTheBuild()).isFalse());
        assertThat(falls("FAIL-01", failed("FAIL-01")))
                .as("the build does not run containers")
                .singleElement()
                .satisfies(fall -> assertThat(fall.failsTheBuild()).isFalse());
    }

    private static List<RatchetFall> falls(String id, CriterionOutcome outcome) {
        return Ratchet.parse(id + " # a remark\n\n# another\n").falls(Map.of(id, outcome));
    }

    @Test
    void theRatchetOnlyGrows() {
        Ratchet earlier = Ratchet.parse("AUTH-01\nPDF-03\n");
        assertThat(Ratchet.parse("AUTH-01\nPDF-03\nPDF-04\n").missingOf(earlier))
                .isEmpty();
        assertThat(Ratchet.parse("AUTH-01\nPDF-04\n").missingOf(earlier)).containsExactly("PDF-03");
    }
}
