package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.IncomingFile;
import com.creditai.documents.Report;
import com.creditai.documents.UploadOutcome;
import com.creditai.documents.inspection.InspectionResult;
import com.creditai.documents.inspection.RefusalReason;
import com.creditai.documents.inspection.UploadLimits;
import com.creditai.platform.digest.Sha256;
import com.creditai.platform.tenancy.Acting;
import com.creditai.testing.AtOnce;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadingTests extends DocumentsTestCase {

    private List<Object> before;

    @BeforeEach
    void nothingWentWrong() throws IOException {
        fixture.storage.losesAnswers = false;
        before = kept();
    }

    @Test
    void keepsTheFileByteForByteWithItsRowJobAndAuditEntry() throws IOException {
        byte[] content = DocumentsFixture.pdf();

        Report report = fixture.uploaded(maya, content);

        assertThat(report.progress().state()).isEqualTo("RECEIVED");
        assertThat(report.name())
                .as("folders and ending are no part of the name")
                .isEqualTo("My report");
        assertThat(report.sha256()).isEqualTo(Sha256.of(content));
        assertThat(fixture.storage.objects.get("documents/" + report.id())).isEqualTo(content);
        assertThat(fixture.reports().find(maya, report.id())).contains(report);
        assertThat(fixture.query(
                        "select task_name from scheduled_tasks where task_instance = ?",
                        report.id().toString()))
                .containsExactly(Map.of("task_name", "analyse-report"));
        assertThat(fixture.query("select action from audit_entry where subject = ?", report.id()))
                .containsExactly(Map.of("action", "report.uploaded"));
        assertThat(fixture.count("object_removal"))
                .as("names still to be removed")
                .isZero();
        assertThat(fixture.privateFiles()).isEmpty();
    }

    @Test
    void sealsTheNameInTheDatabase() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        byte[] sealed = (byte[]) fixture.query("select name_sealed from report where id = ?", report.id())
                .get(0)
                .get("name_sealed");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("My report");
    }

    @Test
    void refusesAFileThatIsNotAPdfAndKeepsNothing() throws IOException {
        UploadOutcome outcome =
                fixture.reports().upload(maya, DocumentsFixture.file("hello".getBytes(StandardCharsets.UTF_8)));

        assertRefused(outcome, RefusalReason.NOT_PDF);
    }

    @Test
    void refusesAnEmptyFileAndKeepsNothing() throws IOException {
        assertRefused(fixture.reports().upload(maya, DocumentsFixture.file(new byte[0])), RefusalReason.EMPTY);
    }

    @Test
    void acceptsAFileOfExactlyTheLimitAndRefusesOneByteMore() throws IOException {
        Uploading uploading = uploading(4, 10, report -> {});

        assertRefused(
                uploading.upload(maya, DocumentsFixture.file(new byte[] {1, 2, 3, 4, 5})), RefusalReason.TOO_LARGE);
        assertThat(uploading.upload(maya, DocumentsFixture.file(new byte[] {1, 2, 3, 4})))
                .isInstanceOf(UploadOutcome.Accepted.class);
    }

    @Test
    void refusesContentThatIsNotWhatTheSenderSaysItIs() throws IOException {
        byte[] content = DocumentsFixture.pdf();
        byte[] sent = content.clone();
        sent[100] ^= 1;

        assertThat(fixture.reports().upload(maya, claiming(Sha256.of(sent), content)))
                .isEqualTo(new UploadOutcome.DigestDiffers());
        assertThat(kept()).isEqualTo(before);
        assertThat(fixture.reports().upload(maya, claiming(Sha256.of(content), content)))
                .isInstanceOf(UploadOutcome.Accepted.class);
    }

    @Test
    void keepsNothingWhenStorageIsDown() throws IOException {
        fixture.storage.down = true;

        UploadOutcome outcome = fixture.reports().upload(maya, DocumentsFixture.file(DocumentsFixture.pdf()));

        assertThat(outcome).isEqualTo(new UploadOutcome.StorageDown());
        assertThat(fixture.storage.asked.get())
                .as("how often storage that does not answer was asked while the person waited")
                .isEqualTo(1);
        fixture.storage.down = false;
        fixture.part(ObjectRemovals.class).removeDue();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void removesTheObjectWhoseStoringWasNotConfirmed() throws IOException {
        fixture.storage.losesAnswers = true;

        UploadOutcome outcome = fixture.reports().upload(maya, DocumentsFixture.file(DocumentsFixture.pdf()));

        assertThat(outcome).isEqualTo(new UploadOutcome.StorageDown());
        fixture.part(ObjectRemovals.class).removeDue();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void keepsNothingWhenTheDatabaseFailsAfterStoring() throws IOException {
        Uploading failing = uploading(1000, 10, report -> {
            throw new IllegalStateException("the job cannot be enqueued");
        });

        assertThatThrownBy(() -> failing.upload(maya, DocumentsFixture.file(new byte[] {1})))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void keepsNothingWhenTheSenderGoesAwayHalfWay() throws IOException {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(DocumentsFixture.pdf()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() ->
                        fixture.reports().upload(maya, new IncomingFile(Optional.empty(), Optional.empty(), () -> cut)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void answersBusyWhenTooManyFilesAreLookedAt() throws IOException {
        Uploading crowded = uploading(1000, 0, report -> {});

        assertThat(crowded.upload(maya, DocumentsFixture.file(new byte[] {1}))).isEqualTo(new UploadOutcome.Busy());
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfAFileThatCouldNotBeChecked() throws IOException {
        Uploading unchecked = uploading(1000, 10, new InspectionResult.Unchecked(), report -> {});

        assertThat(unchecked.upload(maya, DocumentsFixture.file(new byte[] {1})))
                .isEqualTo(new UploadOutcome.Unchecked());
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void makesOneReportOfTheSameFileSentTwiceOneAfterTheOther() throws IOException {
        byte[] content = DocumentsFixture.pdf();
        Report first = fixture.uploaded(maya, content);
        List<Object> once = kept();

        assertThat(fixture.reports().upload(maya, DocumentsFixture.file(content)))
                .isEqualTo(new UploadOutcome.AlreadyHere(first));
        assertThat(kept()).isEqualTo(once);
    }

    @Test
    void makesOneReportOfTheSameFileSentAtTheSameMoment() throws Exception {
        byte[] content = DocumentsFixture.pdf();
        int senders = 8;
        CyclicBarrier together = new CyclicBarrier(senders);

        List<UploadOutcome> outcomes = AtOnce.all(senders, () -> {
            together.await();
            return fixture.reports().upload(maya, DocumentsFixture.file(content));
        });

        assertThat(outcomes)
                .filteredOn(UploadOutcome.Accepted.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(UploadOutcome.AlreadyHere.class::isInstance)
                .hasSize(senders - 1);
        assertThat(fixture.reports().list(maya, 10, Optional.empty()).reports()).hasSize(1);
        assertThat(fixture.storage.objects).hasSize((int) fixture.count("report"));
        assertThat(fixture.count("object_removal")).isZero();
        assertThat(fixture.privateFiles()).isEmpty();
    }

    @Test
    void makesAReportForEachOfTwoPeopleWhoSendTheSameFile() {
        byte[] content = DocumentsFixture.pdf();
        UUID noah = fixture.person();

        Report mayas = fixture.uploaded(maya, content);
        Report noahs = fixture.uploaded(noah, content);

        assertThat(mayas.id()).isNotEqualTo(noahs.id());
        assertThat(fixture.reports().find(noah, mayas.id()))
                .as("another's report")
                .isEmpty();
        assertThat(fixture.reports().delete(noah, mayas.id()))
                .as("deleting another's")
                .isFalse();
        assertThat(fixture.reports().find(maya, mayas.id())).isPresent();
    }

    private static IncomingFile claiming(Sha256 claimed, byte[] content) {
        return new IncomingFile(Optional.empty(), Optional.of(claimed), () -> new ByteArrayInputStream(content));
    }

    private Uploading uploading(long maxSize, int waiting, AnalysisJobs jobs) {
        return uploading(maxSize, waiting, new InspectionResult.Accepted(1), jobs);
    }

    private Uploading uploading(long maxSize, int waiting, InspectionResult judgement, AnalysisJobs jobs) {
        InspectionGate gate = new InspectionGate(file -> judgement, 1, waiting, Duration.ofSeconds(5));
        return new Uploading(
                fixture.part(PrivateFiles.class),
                new UploadLimits(maxSize, 500, Duration.ofSeconds(20)),
                gate,
                fixture.storage,
                fixture.part(ObjectRemovals.class),
                fixture.part(ReportRows.class),
                jobs,
                fixture.part(AuditTrail.class),
                fixture.part(Acting.class),
                Clock.systemUTC(),
                UUID::randomUUID);
    }

    private void assertRefused(UploadOutcome outcome, RefusalReason reason) throws IOException {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UploadOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(kept()).isEqualTo(before);
    }

    /** Everything that an upload could leave behind. */
    private List<Object> kept() throws IOException {
        return List.of(
                fixture.count("report"),
                fixture.count("scheduled_tasks"),
                fixture.count("audit_entry"),
                fixture.count("object_removal"),
                List.copyOf(fixture.storage.objects.keySet()),
                fixture.privateFiles());
    }
}
