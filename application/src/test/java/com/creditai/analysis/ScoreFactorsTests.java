package com.creditai.analysis;

import static com.creditai.analysis.Reports.account;
import static com.creditai.analysis.Reports.collection;
import static com.creditai.analysis.Reports.date;
import static com.creditai.analysis.Reports.dollars;
import static com.creditai.analysis.Reports.inquiry;
import static com.creditai.analysis.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.extraction.Account;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Inquiry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFactorsTests {

    @Test
    void ranksByEffectAndByCodeWhereEffectsAreEqual() {
        List<ScoreFactor> factors = ReportAnalysis.of(troubled()).factors();

        assertThat(factors)
                .as("factors of a troubled report")
                .extracting(ScoreFactor::code)
                .containsExactly("22", "10", "2", "21", "13", "14", "8", "9");
        assertThat(factors)
                .isSortedAccordingTo(Comparator.comparingInt(ScoreFactor::effect)
                        .reversed()
                        .thenComparing(factor -> Integer.valueOf(factor.code())));
        assertThat(factors)
                .extracting(ScoreFactor::rank)
                .isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void givesTheSameFactorsInTheSameOrderOnEveryRun() {
        assertThat(ReportAnalysis.of(troubled())).as("a second analysis").isEqualTo(ReportAnalysis.of(troubled()));
    }

    @Test
    void explainsEachFactorInSentencesWithItsFacts() {
        assertThat(ReportAnalysis.of(troubled()).factors()).allSatisfy(factor -> {
            assertThat(factor.explanation())
                    .endsWith(".")
                    .containsPattern("\\d")
                    .hasSizeGreaterThan(40);
            assertThat(factor.title()).isNotBlank();
            assertThat(factor.effect()).isBetween(1, 100);
        });
    }

    @Test
    void findsNothingInACleanOldReport() {
        Account clean = card("1000.00", "290.00").dateOpened(date("2010-01", 9)).build();

        assertThat(ReportAnalysis.of(report("2024-01-31", clean)).factors())
                .as("factors of a clean report")
                .isEmpty();
    }

    @ParameterizedTest(name = "balance {0} of 1000: {1}")
    @CsvSource({"299.99, false", "300.00, true", "1500.00, true"})
    void countsUtilisationFromThirtyPercent(String balance, boolean counts) {
        assertThat(codes(report("2024-01-31", card("1000.00", balance).build())).contains("10"))
                .as("balance to limit")
                .isEqualTo(counts);
    }

    @Test
    void ignoresClosedCardsAndLoansWhenItComparesBalancesWithLimits() {
        Account loan = account("Pays as agreed")
                .accountType(Reports.printed("Auto loan", 8))
                .creditLimit(dollars("20000.00", 10))
                .balance(dollars("19000.00", 4))
                .build();

        assertThat(codes(report("2024-01-31", loan))).as("codes for a new loan").doesNotContain("10");
        Account closed = card("1000.00", "900.00")
                .status(Reports.printed("Transferred or sold", 2))
                .build();
        assertThat(codes(report("2024-01-31", closed)))
                .as("codes for a card that was sold")
                .doesNotContain("10");
    }

    @ParameterizedTest(name = "{0} inquiry of {1}: {2}")
    @CsvSource({
        "HARD, 2024-01-31, true",
        "HARD, 2023-01-31, true",
        "HARD, 2023-01-30, false",
        "SOFT, 2024-01-01, false",
        "HARD, 2024-02-01, false"
    })
    void countsHardInquiriesOfTwelveMonths(Inquiry.Kind kind, String date, boolean counts) {
        CreditReport report = report("2024-01-31", List.of(), List.of(), List.of(inquiry(kind, date)));

        assertThat(codes(report).contains("8")).as("inquiries count").isEqualTo(counts);
    }

    private static CreditReport troubled() {
        Account late = card("1000.00", "900.00")
                .status(Reports.printed("90 days late", 2))
                .pastDue(dollars("120.00", 3))
                .firstDelinquency(date("2023-10", 6))
                .dateOpened(date("2022-06-01", 9))
                .build();
        Account young = account("Pays as agreed").dateOpened(date("2023-06", 9)).build();
        return report(
                "2024-01-31",
                List.of(late, young),
                List.of(collection("2021-03")),
                List.of(
                        inquiry(Inquiry.Kind.HARD, "2023-12-01"),
                        inquiry(Inquiry.Kind.HARD, "2023-11-01"),
                        inquiry(Inquiry.Kind.SOFT, "2023-12-24")));
    }

    private static Account.Builder card(String limit, String balance) {
        return account("Pays as agreed")
                .accountType(Reports.printed("Credit Card", 8))
                .creditLimit(dollars(limit, 10))
                .balance(dollars(balance, 4));
    }

    private static List<String> codes(CreditReport report) {
        return ReportAnalysis.of(report).factors().stream()
                .map(ScoreFactor::code)
                .toList();
    }
}
