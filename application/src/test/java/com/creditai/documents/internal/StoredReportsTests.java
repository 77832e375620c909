package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.DocumentComparison;
import com.creditai.documents.DocumentOutcome;
import com.creditai.documents.Position;
import com.creditai.documents.Progress;
import com.creditai.documents.RenameOutcome;
import com.creditai.documents.Report;
import com.creditai.documents.ReportList;
import com.creditai.documents.ReportName;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import com.creditai.support.ReportStates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredReportsTests {

    private DocumentsFixture fixture;
    private UUID maya;

    @BeforeAll
    void start() throws IOException {
        fixture = DocumentsFixture.start();
    }

    @AfterAll
    void stop() throws IOException {
        fixture.close();
    }

    @BeforeEach
    void person() {
        fixture.storage.down = false;
        maya = fixture.person();
    }

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

        List<RenameOutcome> outcomes = atOnce(8, number -> rename(report, "Name " + number, 1));

        assertThat(outcomes).filteredOn(RenameOutcome.Renamed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RenameOutcome.ChangedMeanwhile.class::isInstance)
                .hasSize(7);
        assertThat(current(report).version()).isEqualTo(2);
    }

    @Test
    void losesNoneOfManyChangesThatWereAcknowledged() throws Exception {
        Report report = fixture.uploaded(maya, DocumentsFixture.pdf());

        List<RenameOutcome> outcomes = atOnce(
                16,
                number ->
                        fixture.reports().rename(maya, report.id(), new ReportName("Name " + number), version -> true));

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
    void namesDocumentsWithoutReportAndReportsWithoutDocument() {
        Report whole = fixture.uploaded(maya, DocumentsFixture.pdf());
        Report lost = fixture.uploaded(maya, DocumentsFixture.pdf());
        fixture.storage.objects.remove("documents/" + lost.id());
        String orphan = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(orphan, new byte[] {1});
        String underWay = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(underWay, new byte[] {1});
        fixture.part(ObjectRemovals.class).announce(maya, underWay);

        DocumentComparison.Result result = comparing().compare(maya);

        assertThat(result.agree()).isFalse();
        assertThat(result.documentsWithoutReport())
                .contains(orphan)
                .doesNotContain(underWay, "documents/" + whole.id());
        assertThat(result.reportsWithoutDocument()).contains(lost.id()).doesNotContain(whole.id());
        fixture.storage.objects.remove(orphan);
        fixture.part(ObjectRemovals.class).remove(maya, underWay);
    }

    @Test
    void saysThatStorageCannotBeAskedForTheComparison() {
        fixture.storage.down = true;

        assertThatThrownBy(() -> comparing().compare(maya))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("storage-unavailable"));
    }

    @Test
    void removesAnObjectWithoutATransactionAndMakesItWantedNoMore() {
        String object = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(object, new byte[] {1});
        fixture.part(Acting.class)
                .run(
                        new Actor.Consumer(maya),
                        () -> fixture.part(ObjectRemovals.class).schedule(maya, object));
        fixture.storage.down = true;

        assertThatThrownBy(() -> fixture.part(ObjectRemovals.class).removeDue())
                .isInstanceOf(StorageUnavailableException.class);

        assertThatThrownBy(() -> fixture.part(Acting.class)
                        .run(
                                new Actor.Consumer(maya),
                                () -> fixture.part(ObjectRemovals.class).keep(object)))
                .as("an upload that comes late")
                .isInstanceOf(IllegalStateException.class);
        fixture.storage.down = false;
        fixture.part(ObjectRemovals.class).remove(maya, object);
        assertThat(fixture.storage.objects).doesNotContainKey(object);
    }

    private Comparing comparing() {
        return new Comparing(
                fixture.part(JdbcClient.class),
                fixture.storage,
                fixture.part(AuditTrail.class),
                fixture.part(Acting.class));
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
    void leavesTheObjectOfAnUploadThatIsStillUnderWay() {
        String object = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(object, new byte[] {1});
        fixture.part(ObjectRemovals.class).announce(maya, object);

        fixture.part(ObjectRemovals.class).removeDue();

        assertThat(fixture.storage.objects).containsKey(object);
        fixture.part(ObjectRemovals.class).remove(maya, object);
        assertThat(fixture.storage.objects).doesNotContainKey(object);
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

    private static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        AtomicInteger number = new AtomicInteger();
        try {
            List<T> results = new ArrayList<>();
            Callable<T> once = () -> work.apply(number.incrementAndGet());
            for (Future<T> future : threads.invokeAll(Collections.nCopies(times, once))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
