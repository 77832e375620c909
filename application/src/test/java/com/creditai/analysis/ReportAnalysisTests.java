package com.creditai.analysis;

import static com.creditai.analysis.Reports.account;
import static com.creditai.analysis.Reports.collection;
import static com.creditai.analysis.Reports.date;
import static com.creditai.analysis.Reports.dollars;
import static com.creditai.analysis.Reports.printed;
import static com.creditai.analysis.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.extraction.Account;
import com.creditai.extraction.AccountField;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportAnalysisTests {
    private static final DateRange GOLDEN = new DateRange(LocalDate.of(2028, 8, 28), LocalDate.of(2028, 9, 27));
    private static final DateRange GOLDEN_PRACTICE = new DateRange(LocalDate.of(2028, 3, 1), LocalDate.of(2028, 3, 31));

    @ParameterizedTest(name = "report of {0}: {1}")
    @CsvSource({
        "2028-03-31, none",
        "2028-08-27, none",
        "2028-08-28, POSSIBLE",
        "2028-09-26, POSSIBLE",
        "2028-09-27, CERTAIN",
        "2031-01-01, CERTAIN",
        "2028-08,    POSSIBLE",
        "2028-10,    CERTAIN"
    })
    void judgesACollectionOfMarch2021AsOfTheReportsOwnDate(String reportDate, String expected) {
        CreditReport report = report(reportDate, List.of(), List.of(collection("2021-03")), List.of());

        List<Finding> findings = ReportAnalysis.of(report).findings();

        assertThat(findings.stream()
                        .map(finding -> finding.confidence().name())
                        .findFirst()
                        .orElse("none"))
                .as("confidence of the finding in a report of %s", reportDate)
                .isEqualTo(expected);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.OBSOLETE_COLLECTION);
            assertThat(finding.obsolescence())
                    .as("180 days plus 7 years, beside the practice")
                    .contains(new Finding.Obsolescence(GOLDEN, GOLDEN_PRACTICE));
            assertThat(finding.statement()).contains("2028-08-28 to 2028-09-27", "2028-03-01 to 2028-03-31");
            assertThat(finding.place()).isEqualTo(new Place(Reports.PAGE, 21, "printed 2021-03"));
        });
    }

    @Test
    void showsTheDatesOfACollectionThatIsNotObsoleteYet() {
        CreditReport report = report("2024-01-31", List.of(), List.of(collection("2021-03")), List.of());

        assertThat(ReportAnalysis.of(report).derogatories())
                .as("dated derogatories")
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.obsoleteFrom()).isEqualTo(GOLDEN);
                    assertThat(item.bureauPractice()).isEqualTo(GOLDEN_PRACTICE);
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Charge-off, Obsolete-ChargeOff",
        "Paid charge-off, Obsolete-ChargeOff",
        "Collection, Obsolete-Collection",
        "Paid collection, Obsolete-Collection",
        "Pays as agreed, none",
        "60 days late, none",
        "Words nobody knows, none"
    })
    void judgesTheAgeOfAccountsThatWereChargedOffOrCollected(String status, String expected) {
        Account old = account(status).firstDelinquency(date("2010-01", 6)).build();

        assertThat(ReportAnalysis.of(report("2024-01-31", old)).findings().stream()
                        .filter(finding -> finding.obsolescence().isPresent())
                        .map(finding -> finding.rule().id())
                        .findFirst()
                        .orElse("none"))
                .as("finding about the age of an account with status %s", status)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with code {1} and {2} charged off: {3}")
    @CsvSource({
        "Transferred or sold,    none, 640.00, Obsolete-ChargeOff",
        "Transferred or sold,    none, 0.00,   none",
        "Transferred or sold,    067,  0.00,   Obsolete-ChargeOff",
        "Transferred or sold,    057,  0.00,   Obsolete-Collection",
        "Paid or closed at zero, none, 640.00, Obsolete-ChargeOff",
        "Words nobody knows,     067,  0.00,   Obsolete-ChargeOff",
        "Words nobody knows,     057,  0.00,   Obsolete-Collection",
        "Words nobody knows,     233,  0.00,   none",
        "Pays as agreed,         067,  640.00, none",
        "Pays as agreed,         057,  0.00,   none"
    })
    void judgesTheAgeOfAccountsWhoseCodeOrAmountSaysThatTheyWereChargedOffOrCollected(
            String status, String code, String amount, String expected) {
        Account old = account(status)
                .firstDelinquency(date("2010-01", 6))
                .chargeOffAmount(dollars(amount, 5))
                .remark(printed(code, 9))
                .build();

        assertThat(ReportAnalysis.of(report("2024-01-31", old)).findings().stream()
                        .filter(finding -> finding.obsolescence().isPresent())
                        .map(finding -> finding.rule().id())
                        .findFirst()
                        .orElse("none"))
                .as("finding about the age")
                .isEqualTo(expected);
    }

    @Test
    void judgesACollectionByTheRulesOfConsistencyToo() {
        Collection paid = Collection.builder()
                .agency(printed("EXAMPLE COLLECTIONS", 20))
                .status(printed("Paid collection", 22))
                .balance(dollars("500.00", 23))
                .blank(AccountField.FIRST_DELINQUENCY)
                .build();
        Collection late = Collection.builder()
                .agency(printed("OTHER COLLECTIONS", 30))
                .status(printed("Collection", 32))
                .balance(dollars("500.00", 33))
                .firstDelinquency(date("2018-01-05", 34))
                .dateReported(date("2025-01-06", 35))
                .build();
        Collection clean = Collection.builder()
                .agency(printed("CLEAN COLLECTIONS", 40))
                .status(printed("Paid collection", 42))
                .balance(dollars("0.00", 43))
                .firstDelinquency(date("2018-01-05", 44))
                .dateReported(date("2025-01-05", 45))
                .build();

        List<Finding> findings = ReportAnalysis.of(
                        report("2025-01-31", List.of(), List.of(paid, late, clean), List.of()))
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.id() + " about " + finding.subject() + " at line "
                        + finding.place().line())
                .containsExactly(
                        "status-balance-1-collection-1 about EXAMPLE COLLECTIONS at line 23",
                        "status-dofd-1-collection-1 about EXAMPLE COLLECTIONS at line 20",
                        "doai-dofd-1-collection-2 about OTHER COLLECTIONS at line 35");
    }

    @Test
    void doesNotJudgeAgeInAReportWithoutADate() {
        CreditReport dated = report("2024-01-31", List.of(), List.of(collection("2000-03")), List.of());
        CreditReport undated = new CreditReport(
                dated.bureau(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                dated.collections(),
                List.of(),
                List.of());

        assertThat(ReportAnalysis.of(dated).findings()).as("with a date").hasSize(1);
        assertThat(ReportAnalysis.of(undated).findings()).as("without one").isEmpty();
    }

    @Test
    void wordsEveryFindingAsAnInconsistencyToCheckAndNeverAsAViolation() {
        List<Finding> findings = everyFinding();

        assertThat(findings.stream().map(Finding::rule).distinct())
                .as("rules that the example shows")
                .containsExactlyInAnyOrder(Rule.values());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.statement())
                    .startsWith("Inconsistency to check: ")
                    .endsWith(".");
            assertNoAccusation(finding.statement());
        });
        assertThat(findings.stream().map(Finding::id)).as("identifiers").doesNotHaveDuplicates();
    }

    @Test
    void explainsEveryReasonWithoutAccusing() {
        assertThat(Arrays.asList(Reason.values())).allSatisfy(reason -> {
            assertNoAccusation(reason.explanation());
            assertNoAccusation(reason.advice());
            assertThat(reason.explanation()).endsWith(".");
            assertThat(reason.advice()).endsWith(".");
        });
    }

    @Test
    void takesNoQuoteFromNowhere() {
        assertThat(everyFinding()).allSatisfy(finding -> {
            assertThat(finding.place().page()).isPositive();
            assertThat(finding.place().line()).isPositive();
            assertThat(finding.place().quote()).isNotBlank();
        });
    }

    private static void assertNoAccusation(String text) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("violat", "illegal", "unlawful", "breach");
    }

    private static List<Finding> everyFinding() {
        Account current = account("Pays as agreed")
                .pastDue(dollars("20.00", 3))
                .balance(dollars("10.00", 4))
                .firstDelinquency(date("2010-01", 6))
                .dateReported(date("2024-01-31", 7))
                .build();
        Account late = account("60 days late").pastDue(dollars("0.00", 3)).build();
        Account paidChargeOff = account("Paid charge-off")
                .balance(dollars("10.00", 4))
                .chargeOffAmount(dollars("0.00", 5))
                .blank(AccountField.DATE_CLOSED)
                .blank(AccountField.FIRST_DELINQUENCY)
                .build();
        Account oldChargeOff =
                account("Charge-off").firstDelinquency(date("2010-01-05", 6)).build();
        CreditReport report = report(
                "2024-01-31",
                Stream.of(current, late, paidChargeOff, oldChargeOff).toList(),
                List.of(collection("2010-01"), collection("2010-02")),
                List.of());
        return ReportAnalysis.of(report).findings();
    }
}
