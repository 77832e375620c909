package com.creditai.golive.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.evidence.EvidenceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCollectorTests {

    @Test
    void readsWhatAVerdictNeedsAndNothingElse(@TempDir Path checkout) throws Exception {
        for (String path : List.of(
                "features/criteria.psv",
                "features/a/b.feature",
                "docs/brief.psv",
                "docs/other.md",
                "pom.xml",
                "steps/src/main/java/X.java",
                "steps/src/main/resources/x.txt",
                "application/src/main/java/Y.java",
                "application/target/Y.class",
                "fixtures/src/main/java/Z.java",
                "fixtures/src/test/java/Z.java",
                "steps/src/test/java/X.java",
                "run/embedded/run.json",
                "run/embedded/messages.ndjson",
                "run/embedded/allure-results/1-result.json",
                "run/embedded/allure-results/1-attachment.txt")) {
            Files.createDirectories(checkout.resolve(path).getParent());
            Files.writeString(checkout.resolve(path), path);
        }
        EvidenceFiles files = EvidenceCollector.collect(
                checkout, List.of(checkout.resolve("run/embedded"), checkout.resolve("run/containers")));
        assertThat(files.paths())
                .containsExactly(
                        "application/sources.psv",
                        "docs/brief.psv",
                        "features/a/b.feature",
                        "features/criteria.psv",
                        "fixtures/sources.psv",
                        "pom.xml",
                        "runs/0-embedded/allure-results/1-result.json",
                        "runs/0-embedded/messages.ndjson",
                        "runs/0-embedded/run.json",
                        "steps/src/main/java/X.java");
        assertThat(files.text("application/sources.psv").orElseThrow())
                .contains("application/src/main/java/Y.java|")
                .doesNotContain("target");
        assertThat(files.text("fixtures/sources.psv").orElseThrow())
                .contains("fixtures/src/main/java/Z.java|")
                .doesNotContain("test");
    }
}
