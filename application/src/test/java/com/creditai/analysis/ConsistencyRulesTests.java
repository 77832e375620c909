package com.creditai.analysis;

import static com.creditai.analysis.Reports.account;
import static com.creditai.analysis.Reports.date;
import static com.creditai.analysis.Reports.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.creditai.extraction.Account;
import com.creditai.extraction.AccountField;
import com.creditai.extraction.StatusCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsistencyRulesTests {

    /** The codes for which each rule hits, written out by hand from the table of rules. */
    @Nested
    class HitsForExactlyTheseStatuses {
        @Test
        void pastDueOverZero() {
            assertHits(Rule.STATUS_APD_1, () -> owing("500.00", "0.01"), "05 11 13 61 62 63 64 65");
        }

        @Test
        void nothingPastDue() {
            assertHits(Rule.STATUS_APD_2, () -> owing("500.00", "0.00"), "71 78 80 82 83 84 93 97");
        }

        @Test
        void balanceOverZero() {
            assertHits(Rule.STATUS_BALANCE_1, () -> owing("0.01", "0.00"), "05 13 61 62 63 64 65");
        }

        @Test
        void chargeOffAmountOfZero() {
            assertHits(
                    Rule.STATUS_CHARGE_OFF_2,
                    () -> account("any").chargeOffAmount(dollars("0.00", Reports.CHARGE_OFF_LINE)),
                    "64 97");
        }

        @Test
        void noClosedDateBesideItsLabel() {
            assertHits(
                    Rule.STATUS_DATE_CLOSED_1, () -> account("any").blank(AccountField.DATE_CLOSED), "05 13 62 64 65");
        }

        @Test
        void noFirstDelinquencyBesideItsLabel() {
            assertHits(
                    Rule.STATUS_DOFD_1,
                    () -> account("any").blank(AccountField.FIRST_DELINQUENCY),
                    "61 62 63 64 65 71 78 80 82 83 84 88 89 93 94 95 96 97");
        }

        @Test
        void aFirstDelinquency() {
            assertHits(
                    Rule.STATUS_DOFD_2,
                    () -> account("any").firstDelinquency(date("2023-01", Reports.FIRST_DELINQUENCY_LINE)),
                    "11");
        }

        private void assertHits(Rule rule, Supplier<Account.Builder> facts, String codes) {
            Set<String> hits = Arrays.stream(StatusCode.values())
                    .filter(status -> rules(facts.get().build(), status).contains(rule))
                    .map(StatusCode::code)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(String.join(" ", hits))
                    .as("codes for which %s hits", rule.id())
                    .isEqualTo(codes);
        }
    }

    @ParameterizedTest(name = "balance {0} and past due {1}: {2}")
    @CsvSource({
        "-25.00, 0.00,  none",
        "-25.00, 10.00, 'Inconsistency to check: EXAMPLE BANK ****1234 has a balance of -$25.00, less than the $10.00 past due.'",
        "9.99,   10.00, 'Inconsistency to check: EXAMPLE BANK ****1234 has a balance of $9.99, less than the $10.00 past due.'",
        "10.00,  10.00, none"
    })
    void holdsABalanceAgainstWhatIsPastDueOnlyIfSomethingIs(String balance, String pastDue, String expected) {
        Account account = owing(balance, pastDue).build();
        Tradeline line = new Tradeline(Tradeline.Kind.ACCOUNT, 1, account, StatusCode.LATE_60);

        assertThat(ConsistencyRules.judge(line).stream()
                        .filter(finding -> finding.rule() == Rule.BALANCE_APD_2)
                        .map(Finding::statement)
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(StatusCode.class)
    void staysSilentOverConsistentFactsOfEveryStatus(StatusCode status) {
        Account.Builder facts = account("any");
        boolean late = List.of("71", "78", "80", "82", "83", "84", "93", "97").contains(status.code());
        facts.pastDue(dollars(late ? "100.00" : "0.00", Reports.PAST_DUE_LINE));
        facts.balance(dollars(late ? "100.00" : "0.00", Reports.BALANCE_LINE));
        facts.chargeOffAmount(dollars("250.00", Reports.CHARGE_OFF_LINE));
        facts.dateClosed(date("2023-05-01", 8));
        facts.dateReported(date("2024-01-31", Reports.REPORTED_LINE));
        if (status != StatusCode.CURRENT) {
            facts.firstDelinquency(date("2022-03", Reports.FIRST_DELINQUENCY_LINE));
        }

        assertThat(rules(facts.build(), status))
                .as("findings for consistent facts")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StatusCode.class)
    void staysSilentWhereNothingIsPrinted(StatusCode status) {
        assertThat(rules(account("any").build(), status))
                .as("findings over an account without values")
                .isEmpty();
    }

    @ParameterizedTest(name = "balance {0}, past due {1}: hit {2}")
    @CsvSource({"99.99, 100.00, true", "100.00, 100.00, false", "100.01, 100.00, false", "0.00, 0.00, false"})
    void comparesBalanceWithPastDueWhateverTheStatus(String balance, String pastDue, boolean hit) {
        for (StatusCode status : StatusCode.values()) {
            assertThat(rules(owing(balance, pastDue).build(), status).contains(Rule.BALANCE_APD_2))
                    .as("%s under status %s", Rule.BALANCE_APD_2.id(), status)
                    .isEqualTo(hit);
        }
    }

    @ParameterizedTest(name = "first delinquency {0}, reported {1}: hit {2}")
    @CsvSource({
        "2015-03-10, 2022-03-09, false",
        "2015-03-10, 2022-03-10, false",
        "2015-03-10, 2022-03-11, true",
        "2015-03,    2022-03-31, false",
        "2015-03,    2022-04-01, true",
        "2015-03,    2022-03,    false",
        "2015-03,    2022-04,    true",
        "2015-03-10, 2022-03,    false",
        "2015-03-31, 2022-04,    true",
        "2016-02-29, 2023-02-28, false",
        "2016-02-29, 2023-03-01, true",
        "2017-02,    2024-02-28, false",
        "2017-02,    2024-02,    false",
        "2017-02,    2024-03,    true",
    })
    void comparesTheReportedDateWithSevenYearsAfterTheFirstDelinquency(String first, String reported, boolean hit) {
        Account facts = account("any")
                .firstDelinquency(date(first, Reports.FIRST_DELINQUENCY_LINE))
                .dateReported(date(reported, Reports.REPORTED_LINE))
                .build();

        assertThat(rules(facts, StatusCode.UNKNOWN).contains(Rule.DOAI_DOFD_1))
                .as("%s", Rule.DOAI_DOFD_1.id())
                .isEqualTo(hit);
    }

    @Test
    void namesTheDecisiveValueWithPageAndLineAsPrinted() {
        Account facts = owing("500.00", "20.00")
                .blank(AccountField.DATE_CLOSED)
                .chargeOffAmount(dollars("0.00", Reports.CHARGE_OFF_LINE))
                .firstDelinquency(date("2010-01", Reports.FIRST_DELINQUENCY_LINE))
                .dateReported(date("2024-01-31", Reports.REPORTED_LINE))
                .build();

        List<Finding> findings = ConsistencyRules.judge(
                new Tradeline(Tradeline.Kind.ACCOUNT, 4, facts, StatusCode.PAID_AFTER_CHARGE_OFF));

        assertThat(findings)
                .as("rule and place of each finding")
                .extracting(Finding::rule, Finding::place)
                .containsExactly(
                        tuple(Rule.STATUS_APD_1, new Place(Reports.PAGE, Reports.PAST_DUE_LINE, "$20.00")),
                        tuple(Rule.STATUS_BALANCE_1, new Place(Reports.PAGE, Reports.BALANCE_LINE, "$500.00")),
                        tuple(Rule.STATUS_CHARGE_OFF_2, new Place(Reports.PAGE, Reports.CHARGE_OFF_LINE, "$0.00")),
                        tuple(
                                Rule.STATUS_DATE_CLOSED_1,
                                new Place(Reports.PAGE, Reports.CREDITOR_LINE, "EXAMPLE BANK")),
                        tuple(Rule.DOAI_DOFD_1, new Place(Reports.PAGE, Reports.REPORTED_LINE, "printed 2024-01-31")));
        assertThat(findings.get(0).id()).as("its identifier").isEqualTo("status-apd-1-account-4");
        assertThat(findings.get(0).statement())
                .as("its statement")
                .isEqualTo("Inconsistency to check: EXAMPLE BANK ****1234 has the status \"any\" and $20.00 past due.");
    }

    @Test
    void saysNothingOfAMissingDateThatTheLayoutDoesNotPrint() {
        assertThat(rules(account("any").build(), StatusCode.PAID_AFTER_CHARGE_OFF))
                .as("findings without any label of a date")
                .isEmpty();
    }

    private static Account.Builder owing(String balance, String pastDue) {
        return account("any")
                .balance(dollars(balance, Reports.BALANCE_LINE))
                .pastDue(dollars(pastDue, Reports.PAST_DUE_LINE));
    }

    private static List<Rule> rules(Account account, StatusCode status) {
        return ConsistencyRules.judge(new Tradeline(Tradeline.Kind.ACCOUNT, 1, account, status)).stream()
                .map(Finding::rule)
                .toList();
    }
}
