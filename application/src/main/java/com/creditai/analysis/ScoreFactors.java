package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Inquiry;
import com.creditai.extraction.Money;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.extraction.StatusCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ranks what weighs on scores by the published shares of FICO (35 payment history, 30 amounts owed, 15 length, 10 new credit, 10
 * mix): an effect never exceeds its group's share, and within it grows with the printed facts. Equal effects keep the order of
 * their codes.
 */
final class ScoreFactors {
    private static final int PAYMENT_HISTORY = 35;
    private static final int AMOUNTS_OWED = 30;
    private static final int LENGTH = 15;
    private static final int NEW_CREDIT = 10;
    private static final int COUNTING_MONTHS = 12;
    private static final int MANY_BALANCES = 5;
    private static final int YOUNG_MONTHS = 60;
    private static final int RECENT_MONTHS = 84;

    private record Candidate(int code, String title, String explanation, int effect) {}

    private final CreditReport report;
    private final List<Tradeline> accounts;
    private final Optional<LocalDate> reportDate;

    private ScoreFactors(CreditReport report, List<Tradeline> tradelines) {
        this.report = report;
        this.reportDate = report.reportDate().map(date -> date.value().latest());
        this.accounts = tradelines.stream().filter(Tradeline::isAccount).toList();
    }

    static List<ScoreFactor> of(CreditReport report, List<Tradeline> tradelines) {
        List<Candidate> ranked = new ScoreFactors(report, tradelines)
                .candidates()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Candidate::effect).reversed().thenComparingInt(Candidate::code))
                .toList();
        List<ScoreFactor> factors = new ArrayList<>();
        for (Candidate candidate : ranked) {
            factors.add(new ScoreFactor(
                    factors.size() + 1,
                    String.valueOf(candidate.code()),
                    candidate.title(),
                    candidate.explanation(),
                    candidate.effect()));
        }
        return factors;
    }

    private Stream<Optional<Candidate>> candidates() {
        return Stream.of(
                delinquencyLevel(),
                tooManyBalances(),
                inquiries(),
                recentlyOpened(),
                balanceToLimit(),
                timeSinceDelinquency(),
                age(),
                numberDelinquent(),
                pastDue(),
                serious());
    }

    private Optional<Candidate> serious() {
        long count = accounts.stream()
                        .filter(line -> Statuses.SERIOUS.contains(line.status()))
                        .count()
                + report.collections().size()
                + report.publicRecords().size();
        return when(
                count > 0,
                () -> new Candidate(
                        22,
                        "Serious delinquency, collection or public record",
                        "Your report shows %s such as a collection, charge-off, repossession or public record. These weigh more than "
                                        .formatted(counted(count, "serious item"))
                                + "anything else in most scores and lose weight with the years.",
                        (int) Math.min(PAYMENT_HISTORY, 26 + 3 * count)));
    }

    private Optional<Candidate> delinquencyLevel() {
        int worst = accounts.stream()
                .filter(line -> Statuses.LATE.contains(line.status()))
                .mapToInt(line -> line.status().ordinal() - StatusCode.LATE_30.ordinal() + 1)
                .max()
                .orElse(0);
        return when(
                worst > 0,
                () -> new Candidate(
                        2,
                        "How late accounts are",
                        "An account is reported as %d days late%s. The later a payment is, the more it weighs."
                                .formatted(30 * worst, worst == 6 ? " or more" : ""),
                        12 + 2 * worst));
    }

    private Optional<Candidate> numberDelinquent() {
        long late = accounts.stream()
                .filter(line -> Statuses.LATE.contains(line.status()))
                .count();
        return when(
                late > 1,
                () -> new Candidate(
                        18,
                        "Number of accounts that are late",
                        "%s are late at the same time. Each one that is brought current helps."
                                .formatted(counted(late, "account")),
                        (int) Math.min(20, 8 + 2 * late)));
    }

    private Optional<Candidate> pastDue() {
        BigDecimal owed = sum(accounts.stream().flatMap(line -> line.account().pastDue().stream()));
        return when(
                owed.signum() > 0,
                () -> new Candidate(
                        21,
                        "Amount past due",
                        "%s is past due in all. Paying it first usually helps more than paying other balances."
                                .formatted(ConsistencyRules.dollars(new Money(owed))),
                        owed.compareTo(BigDecimal.valueOf(1000)) >= 0 ? 20 : 15));
    }

    private Optional<Candidate> timeSinceDelinquency() {
        Optional<Long> months = Stream.concat(
                        report.accounts().stream().flatMap(account -> account.firstDelinquency().stream()),
                        report.collections().stream().flatMap(collection -> collection.firstDelinquency().stream()))
                .flatMap(first -> monthsBefore(first.value()).stream())
                .min(Comparator.naturalOrder());
        return months.filter(passed -> passed < RECENT_MONTHS)
                .map(passed -> new Candidate(
                        13,
                        "Time since the last delinquency",
                        "The latest first delinquency in your report is %s old. Its weight falls as time passes."
                                .formatted(counted(passed, "month")),
                        passed < 12 ? 14 : passed < 24 ? 11 : passed < 48 ? 7 : 4));
    }

    private Optional<Candidate> balanceToLimit() {
        List<Account> cards = accounts.stream()
                .filter(ScoreFactors::isOpenCard)
                .map(Tradeline::account)
                .toList();
        BigDecimal limits = sum(cards.stream().flatMap(card -> card.creditLimit().stream()));
        BigDecimal balances = sum(cards.stream().flatMap(card -> card.balance().stream()));
        int percent = limits.signum() == 0
                ? 0
                : balances.multiply(BigDecimal.valueOf(100))
                        .divideToIntegralValue(limits)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValueExact();
        return when(
                percent >= 30,
                () -> new Candidate(
                        10,
                        "Balances compared with limits",
                        "You use %d percent of the limits of your cards (%s of %s). Below 30 percent is better, below 10 best."
                                .formatted(
                                        percent,
                                        ConsistencyRules.dollars(new Money(balances)),
                                        ConsistencyRules.dollars(new Money(limits))),
                        Math.min(AMOUNTS_OWED, 10 + percent / 5)));
    }

    /** Experian prints limit and original loan amount under one label, so that the kind of account must say card. */
    private static boolean isOpenCard(Tradeline line) {
        Account account = line.account();
        String type = account.accountType().map(Printed::value).orElse("").toLowerCase(Locale.ROOT);
        return (type.contains("card") || type.contains("revolving") || type.contains("line of credit"))
                && !Statuses.DONE.contains(line.status())
                && account.balance().isPresent()
                && account.creditLimit()
                        .filter(limit -> limit.value().isPositive())
                        .isPresent();
    }

    private Optional<Candidate> tooManyBalances() {
        long open = accounts.stream()
                .flatMap(line -> line.account().balance().stream())
                .filter(balance -> balance.value().isPositive())
                .count();
        return when(
                open >= MANY_BALANCES,
                () -> new Candidate(
                        5,
                        "Number of accounts with balances",
                        "%s carry a balance. Paying small balances off entirely lowers their number."
                                .formatted(counted(open, "account")),
                        (int) Math.min(12, open)));
    }

    private Optional<Candidate> inquiries() {
        long hard = report.inquiries().stream()
                .filter(inquiry -> inquiry.kind() == Inquiry.Kind.HARD)
                .flatMap(inquiry -> inquiry.date().stream())
                .filter(date -> isWithinYear(date.value()))
                .count();
        return when(
                hard > 0,
                () -> new Candidate(
                        8,
                        "Applications for credit in the last 12 months",
                        "%s in the 12 months before the report. Each counts a little for a year; checking your own report never does."
                                .formatted(counted(hard, "hard inquiry")),
                        (int) Math.min(NEW_CREDIT, 2 * hard)));
    }

    private Optional<Candidate> recentlyOpened() {
        long opened = report.accounts().stream()
                .flatMap(account -> account.dateOpened().stream())
                .filter(date -> isWithinYear(date.value()))
                .count();
        return when(
                opened > 0,
                () -> new Candidate(
                        9,
                        "Accounts opened in the last 12 months",
                        "%s opened in the 12 months before the report. Their weight fades as they age."
                                .formatted(opened == 1 ? "1 account was" : opened + " accounts were"),
                        (int) Math.min(NEW_CREDIT, 3 * opened)));
    }

    private Optional<Candidate> age() {
        Optional<Long> oldest = report.accounts().stream()
                .flatMap(account -> account.dateOpened().stream())
                .flatMap(opened -> monthsBefore(opened.value()).stream())
                .max(Comparator.naturalOrder());
        return oldest.filter(months -> months < YOUNG_MONTHS)
                .map(months -> new Candidate(
                        14,
                        "Length of credit history",
                        "Your oldest account is %s old. A longer history helps; keeping old accounts open adds to it."
                                .formatted(counted(months, "month")),
                        months < 24 ? LENGTH - 3 : 6));
    }

    /** The whole months from the date to the report; none when the report has no date or the date lies after it. */
    private Optional<Long> monthsBefore(PartialDate date) {
        return reportDate
                .filter(day -> !date.earliest().isAfter(day))
                .map(day -> ChronoUnit.MONTHS.between(date.earliest(), day));
    }

    private boolean isWithinYear(PartialDate date) {
        return reportDate
                .filter(day ->
                        !date.earliest().isAfter(day) && !date.latest().isBefore(day.minusMonths(COUNTING_MONTHS)))
                .isPresent();
    }

    private static BigDecimal sum(Stream<Printed<Money>> amounts) {
        return amounts.map(printed -> printed.value().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Candidate> when(boolean holds, Supplier<Candidate> candidate) {
        return holds ? Optional.of(candidate.get()) : Optional.empty();
    }

    private static String counted(long count, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return count + " " + (count == 1 ? noun : plural);
    }
}
