package com.creditai.golive.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.steadiness.RecordedRuns;
import com.creditai.golive.steadiness.Steadiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    @Test
    void readsOfWhatPeopleSignedOnlyWhatGitHasAndNoLink(@TempDir Path checkout) throws Exception {
        repository(checkout);
        for (String name : List.of("tracked", "untracked", "ignored")) {
            Files.writeString(checkout.resolve(SignedRecords.FOLDER + name + ".json"), name);
        }
        Files.createSymbolicLink(checkout.resolve(SignedRecords.FOLDER + "link.json"), checkout.resolve("pom.xml"));
        Files.writeString(checkout.resolve(".git/info/exclude"), "ignored.json\n");
        git(checkout, "add", SignedRecords.FOLDER + "tracked.json", SignedRecords.FOLDER + "link.json");

        assertThat(EvidenceCollector.collect(checkout, List.of()).paths(SignedRecords.FOLDER, ""))
                .containsExactly(SignedRecords.FOLDER + "tracked.json");
    }

    @Test
    void readsWhatTheLastCommitOnMainRecordsOfFailures(@TempDir Path checkout) throws Exception {
        repository(checkout);
        Files.createDirectories(checkout.resolve("features"));
        Files.createDirectories(checkout.resolve("reports"));
        Files.writeString(checkout.resolve(Steadiness.FILE), "earlier");
        Files.writeString(checkout.resolve(RecordedRuns.FILE), "earlier");
        git(checkout, "add", Steadiness.FILE, RecordedRuns.FILE);
        git(checkout, "commit", "-qm", "recorded");
        git(checkout, "branch", "-qM", "main");
        git(checkout, "checkout", "-qb", "work");
        git(checkout, "commit", "-q", "--allow-empty", "-m", "worked");
        Files.writeString(checkout.resolve(Steadiness.FILE), "now");
        Files.delete(checkout.resolve(RecordedRuns.FILE));
        EvidenceFiles files = EvidenceCollector.collect(checkout, List.of());
        assertThat(files.text(Steadiness.FILE)).contains("now");
        assertThat(files.text(Steadiness.EARLIER)).contains("earlier");
        assertThat(files.text(RecordedRuns.FILE)).isEmpty();
        assertThat(files.text(RecordedRuns.EARLIER)).contains("earlier");
    }

    @Test
    void tellsWhenTheReleaseWasMadeOnlyFromAWholeHistory(@TempDir Path folder) throws Exception {
        Path whole = Files.createDirectories(folder.resolve("whole"));
        repository(whole);
        git(whole, "commit", "-q", "--allow-empty", "-m", "something else");
        git(
                folder,
                "clone",
                "-q",
                "--depth",
                "1",
                "file://" + whole,
                folder.resolve("shallow").toString());

        assertThat(EvidenceCollector.collect(whole, List.of()).text(SignedRecords.RELEASE_MADE))
                .hasValueSatisfying(
                        made -> assertThat(OffsetDateTime.parse(made.strip())).isEqualTo("2026-03-01T10:00:00Z"));
        assertThat(EvidenceCollector.collect(folder.resolve("shallow"), List.of())
                        .text(SignedRecords.RELEASE_MADE))
                .isEmpty();
    }

    /** One commit of a pom, made at ten o'clock on the first of March 2026. */
    private static void repository(Path folder) throws Exception {
        Files.createDirectories(folder.resolve(SignedRecords.FOLDER));
        Files.writeString(folder.resolve("pom.xml"), "pom");
        git(folder, "init", "-q");
        git(folder, "add", "pom.xml");
        git(folder, "commit", "-qm", "made");
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of("-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@people.test"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).inheritIO();
        git.environment()
                .put(
                        "GIT_COMMITTER_DATE",
                        command.contains("--allow-empty") ? "2026-03-02T10:00:00Z" : "2026-03-01T10:00:00Z");
        assertThat(git.start().waitFor()).as(String.join(" ", command)).isZero();
    }
}
