package com.creditai.golive.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.results.Reason;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.Status;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsedRecordsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final RehearsedRecords records = RehearsedRecords.on(TODAY, TODAY.minusDays(5));

    @BeforeEach
    void statesWhatSomebodyMaySign() {
        records.trust("Fay", "Finance");
        records.state("PCI-02", Map.of("self assessment", "a file", "valid until", "in 90 days"));
    }

    @Test
    void aRecordWithoutFlawCountsInARehearsalAndNowhereElse() {
        records.sign("Fay", "Finance");

        assertThat(records.judged(Purpose.REHEARSAL).status()).isEqualTo(Status.ATTESTED);
        for (Purpose real : new Purpose[] {Purpose.GATE, Purpose.CHECK}) {
            CriterionOutcome outcome = records.judged(real);
            assertThat(outcome.status()).isEqualTo(Status.UNVERIFIED);
            assertThat(outcome.reason()).contains(Reason.REHEARSAL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawIsOne(Flaw flaw) {
        records.spoil(flaw);
        records.sign("Fay", "Finance");

        CriterionOutcome outcome = records.judged(Purpose.REHEARSAL);
        assertThat(outcome.status()).as(outcome.detail()).isNotEqualTo(Status.ATTESTED);
        assertThat(Flaw.saying(flaw.toString())).isSameAs(flaw);
    }

    @Test
    void whatNobodySignedIsNoRecord() {
        CriterionOutcome outcome = records.judged(Purpose.REHEARSAL);
        assertThat(outcome.reason()).contains(Reason.NO_RECORD);
        assertThat(outcome.detail()).isEqualTo("no signed record is there; it is for Finance to sign");
    }

    @Test
    void daysAreCountedFromTodayOn() {
        records.state("valid until", "1 day ago");
        records.sign("Fay", "Finance");
        assertThat(records.judged(Purpose.REHEARSAL).detail()).contains("valid-until is overdue since 2026-11-24");
    }

    @Test
    void knowsNoWordsButItsOwn() {
        assertThatThrownBy(() -> Flaw.saying("is green")).hasMessageContaining("no flaw is called 'is green'");
        assertThatThrownBy(() -> records.leaveOut("colour")).hasMessageContaining("it never stated colour");
        assertThatThrownBy(() -> records.sign("Eve", "Finance")).hasMessageContaining("nobody lets Eve sign");
    }
}
