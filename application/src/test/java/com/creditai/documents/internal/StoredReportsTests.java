package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.DocumentOutcome;
import com.creditai.documents.Position;
import com.creditai.documents.Progress;
import com.creditai.documents.RenameOutcome;
import com.creditai.documents.Report;
import com.creditai.documents.ReportList;
import com.creditai.documents.ReportName;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import com.creditai.support.ReportStates;
import com.creditai.testing.AtOnce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredReportsTests extends DocumentsTestCase {

    @Test
    void listsFromTheNewestOnWithoutLossOrRepetition() {
        List<Report> uploaded = IntStream.range(0, 7)
                .mapToObj(number -> fixture.uploaded(maya, DocumentsFixture.pdf()))
                .toList();
        fixture.uploaded(fixture.person(), DocumentsFixture.pdf());

        List<Report> listed = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            ReportList list = fixture.reports().list(maya, 3, after);
            listed.addAll(list.reports());
            after = list.next();
        } while (after.isPresent());

        List<Report> newestFirst = new ArrayList<>(uploaded);
        Collections.reverse(newestFirst);
        assertThat(listed).isEqualTo(newestFirst);
    }

    @Test
    void endsTheListWhereItEnds() {
        fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.uploaded(maya, DocumentsFixture.pdf());

        assertThat(fixture.reports().list(maya, 2, Optional.empty()).next()).isEmpty();
        assertThat(fixture.reports().list(maya, 1, Optional.empty()).next()).isPresent();
    }

    @Test
    void renamesOnlyTheVersionThatWasSeen() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        RenameOutcome renamed = rename(report, "May", 1);
        RenameOutcome late = rename(report, "June", 1);

        assertThat(renamed).isInstanceOfSatisfying(RenameOutcome.Renamed.class, it -> {
            assertThat(it.report().name()).isEqualTo("May");
            assertThat(it.report().version()).isEqualTo(2);
        });
        assertThat(late).isInstanceOf(RenameOutcome.ChangedMeanwhile.class);
        assertThat(current(report).name()).isEqualTo("May");
    }

    @Test
    void tellsOneOfTwoWhoRenameAtTheSameMoment() throws Exception {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        AtomicInteger number = new AtomicInteger();
        List<RenameOutcome> outcomes = AtOnce.all(8, () -> rename(report, "Name " + number.incrementAndGet(), 1));

        assertThat(outcomes).filteredOn(RenameOutcome.Renamed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RenameOutcome.ChangedMeanwhile.class::isInstance)
                .hasSize(7);
        assertThat(current(report).version()).isEqualTo(2);
    }

    @Test
    void losesNoneOfManyChangesThatWereAcknowledged() throws Exception {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        AtomicInteger number = new AtomicInteger();
        List<RenameOutcome> outcomes = AtOnce.all(
                16,
                () -> fixture.reports()
                        .rename(
                                maya,
                                report.id(),
                                new ReportName("Name " + number.incrementAndGet()),
                                version -> true));

        assertThat(outcomes).allMatch(RenameOutcome.Renamed.class::isInstance);
        assertThat(current(report).version()).as("one version a change").isEqualTo(17);
    }

    @Test
    void renamesTheVersionThatWasSeenThoughItsAnalysisWasTakenUpMeanwhile() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.part(Acting.class)
                .as(
                        new Actor.Worker(),
                        () -> fixture.part(ReportRows.class).start(report.id(), new Progress.Received().started()));

        assertThat(rename(report, "May", 1)).isInstanceOf(RenameOutcome.Renamed.class);
        assertThat(current(report).progress().state()).isEqualTo("PROCESSING");
    }

    @Test
    void renamesNothingOfSomebodyElse() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        RenameOutcome outcome =
                fixture.reports().rename(fixture.person(), report.id(), new ReportName("Mine"), version -> true);

        assertThat(outcome).isEqualTo(new RenameOutcome.NoSuchReport());
        assertThat(current(report)).isEqualTo(report);
    }

    @Test
    void givesTheDocumentBackByteForByte() throws IOException {
        byte[] content = DocumentsFixture.pdf();
        Report report = fixture.uploaded(maya, content);

        DocumentOutcome outcome = fixture.reports().document(maya, report.id());

        assertThat(outcome).isInstanceOf(DocumentOutcome.Verified.class);
        try (DocumentOutcome.Verified verified = (DocumentOutcome.Verified) outcome) {
            assertThat(Files.readAllBytes(verified.file())).isEqualTo(content);
            assertThat(verified.sha256()).isEqualTo(report.sha256());
        }
        assertThat(fixture.privateFiles()).isEmpty();
    }

    @Test
    void givesNothingOfADocumentThatWasAltered() throws IOException {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.storage.corrupt("documents/" + report.id());

        assertThat(fixture.reports().document(maya, report.id())).isEqualTo(new DocumentOutcome.Altered());
        assertThat(fixture.privateFiles()).isEmpty();
    }

    @Test
    void saysThatStorageIsDown() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.storage.down = true;

        assertThat(fixture.reports().document(maya, report.id())).isEqualTo(new DocumentOutcome.StorageDown());
    }

    @Test
    void deletesTheRowAndTheObject() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        assertThat(fixture.reports().delete(maya, report.id())).isTrue();

        assertThat(fixture.reports().find(maya, report.id())).isEmpty();
        assertThat(fixture.storage.objects).doesNotContainKey("documents/" + report.id());
        assertThat(fixture.count("object_removal")).isZero();
        assertThat(fixture.reports().delete(maya, report.id()))
                .as("deleting it again")
                .isFalse();
    }

    @Test
    void removesTheObjectLaterWhenStorageIsDownAtTheTime() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.storage.down = true;

        assertThat(fixture.reports().delete(maya, report.id())).isTrue();
        assertThat(fixture.storage.objects).containsKey("documents/" + report.id());

        fixture.storage.down = false;
        fixture.part(ObjectRemovals.class).removeDue();
        assertThat(fixture.storage.objects).doesNotContainKey("documents/" + report.id());
        assertThat(fixture.count("object_removal")).isZero();
    }

    @Test
    void showsSupportThatAReportExistsAndNothingOfIt() {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.uploaded(fixture.person(), DocumentsFixture.pdf());

        List<ReportStates.ReportState> seen = asSupport(maya, maya);

        assertThat(seen).containsExactly(new ReportStates.ReportState(report.id(), "RECEIVED", report.uploadedAt()));
    }

    @Test
    void showsSupportNothingOfAnAccountThatWasNotLookedUp() {
        fixture.uploaded(maya, DocumentsFixture.pdf());

        assertThat(asSupport(fixture.person(), maya)).isEmpty();
    }

    private List<ReportStates.ReportState> asSupport(UUID lookedUp, UUID account) {
        return fixture.part(Acting.class).as(new Actor.Support(UUID.randomUUID()), () -> {
            ByteBuffer index = ByteBuffer.allocate(16)
                    .putLong(lookedUp.getMostSignificantBits())
                    .putLong(lookedUp.getLeastSignificantBits());
            fixture.part(Presenting.class).digest(index.array());
            return fixture.part(ReportStates.class).ofAccount(account);
        });
    }

    private RenameOutcome rename(Report report, String name, int seen) {
        return fixture.reports().rename(maya, report.id(), new ReportName(name), version -> version == seen);
    }

    private Report current(Report report) {
        return fixture.reports().find(maya, report.id()).orElseThrow();
    }
}
