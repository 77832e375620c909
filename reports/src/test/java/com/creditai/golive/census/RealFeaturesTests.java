package com.creditai.golive.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.proof.ProofKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proofs of the real criteria depend on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFeaturesTests {

    private static final String PACKAGE = "steps/src/main/java/com/creditai/golive/";

    private EvidenceFiles files = EvidenceFiles.of(Map.of());

    @BeforeAll
    void read() {
        files = EvidenceCollector.collect(Path.of("..").toAbsolutePath().normalize(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "INFRA-01, ProbeSteps, SettingsSteps MailSteps FindingSteps AccessSteps",
        "DEPLOY-02, SettingsSteps, ProbeSteps MailSteps FindingSteps AccessSteps UploadSteps",
        "AI-01, FindingSteps, ProbeSteps MailSteps SettingsSteps AccessSteps StorageSteps",
        "AI-02, TraceabilitySteps, ProbeSteps MailSteps SettingsSteps AccessSteps StorageSteps",
        "MAIL-01, MailSteps, ProbeSteps SettingsSteps FindingSteps TraceabilitySteps",
        "AUTH-05, AccessSteps, ProbeSteps SettingsSteps FindingSteps MailSteps",
        "PDF-03, UnusableDocumentSteps, ProbeSteps SettingsSteps MailSteps TraceabilitySteps",
        "SEC-12, RecordSteps, ProbeSteps SettingsSteps MailSteps AccessSteps DocumentSteps",
        "PDF-04, MixingSteps, ProbeSteps SettingsSteps MailSteps TraceabilitySteps",
    })
    void aCriterionDependsOnTheStepsItUsesAndOnNoOthers(String criterion, String used, String others) {
        Set<String> classes = stepsClasses(criterion);
        assertThat(classes).contains(used);
        assertThat(classes).doesNotContain(others.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "steps/ProbeSteps, .as(, INFRA-01, AI-01 PDF-03 AUTH-01 DEPLOY-02 MAIL-01",
        "steps/FindingSteps, .as(, AI-01, INFRA-01 PDF-03 AUTH-01 DEPLOY-02 MAIL-01",
        "steps/SettingsSteps, .as(, DEPLOY-02, INFRA-01 PDF-03 AUTH-01 AI-01 MAIL-01",
        "drivers/ProbeWatch, List.copyOf(, INFRA-01, AI-01 PDF-03 AUTH-01 MAIL-01",
        "steps/RecordSteps, .as(, SEC-12 COUNSEL-01, INFRA-01 AI-01 PDF-03 AUTH-01 DEPLOY-02 MAIL-01",
        "drivers/RehearsedRecords, Digests, OPS-05 PCI-02, INFRA-01 AI-01 PDF-03 AUTH-01 MAIL-01",
        "drivers/Traces, public, PDF-03, AI-01 AI-02 INFRA-01 DEPLOY-02",
        "platform/JvmService, isAlive(), INFRA-01 AI-01 PDF-03, ''",
        "platform/EmbeddedEnvironment, public, INFRA-01 AI-01 PDF-03, ''",
        "sabotage/AgentJar, class, INFRA-01 AI-01 PDF-03, ''",
        "agent/Answer, class, INFRA-01 AI-01 PDF-03, ''",
        "cli/CheckCommand, public, '', INFRA-01 AI-01 PDF-03",
    })
    void aChangeMakesStaleWhatItCanTouchAndNothingElse(String type, String text, String stale, String valid) {
        EvidenceFiles changed = changed(type, source -> source.replace(text, "/**/ changed." + text));
        ProofKeys before = keys(files);
        ProofKeys after = keys(changed);
        for (String id : words(stale)) {
            assertThat(after.key(id)).as(id + " rests on " + type).isNotEqualTo(before.key(id));
        }
        for (String id : words(valid)) {
            assertThat(after.key(id)).as(id + " does not rest on " + type).isEqualTo(before.key(id));
        }
    }

    @Test
    void wordsForPeopleChangeNothing() {
        EvidenceFiles commented = changed(
                "steps/ProbeSteps", source -> source.replace("    @Then(", "    // Looks from outside.\n\n    @Then("));
        assertThat(keys(commented).key("INFRA-01")).isEqualTo(keys(files).key("INFRA-01"));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private EvidenceFiles changed(String type, UnaryOperator<String> change) {
        String path = PACKAGE + type + ".java";
        String before = files.text(path).orElseThrow();
        String after = change.apply(before);
        assertThat(after).as("the change of " + type).isNotEqualTo(before);
        return files.with(path, after);
    }

    private static ProofKeys keys(EvidenceFiles files) {
        return ProofKeys.of(files, Census.take(Catalogue.read(files), files), StepSources.read(files));
    }

    private Set<String> stepsClasses(String criterion) {
        Census census = Census.take(Catalogue.read(files), files);
        var found = new TreeSet<String>();
        for (String source :
                StepSources.read(files).sourcesUsedBy(census.rule(criterion).orElseThrow())) {
            String name = source.lines().findFirst().orElseThrow().replaceFirst("#.*", "");
            if (name.startsWith("com.creditai.golive.steps.")) {
                found.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        return found;
    }
}
