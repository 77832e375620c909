package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.DocumentComparison;
import com.creditai.documents.Report;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.tenancy.Acting;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports compared with stored documents. */
class ComparingTests extends DocumentsTestCase {

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

    private Comparing comparing() {
        return new Comparing(
                fixture.part(JdbcClient.class),
                fixture.storage,
                fixture.part(AuditTrail.class),
                fixture.part(Acting.class));
    }
}
