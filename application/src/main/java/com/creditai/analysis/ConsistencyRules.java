package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.AccountField;
import com.creditai.extraction.Money;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.StatusCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of consistency over one account or collection (cfpb/Metro2). A value that is not printed is absent, and a rule that needs it is
 * silent, except the two that look for a blank cell beside a printed label. An unknown status silences all status rules.
 */
final class ConsistencyRules {
    private static final int YEARS_AFTER_FIRST_DELINQUENCY = 7;

    private static final List<Function<Tradeline, Optional<Finding>>> ALL = List.of(
            ConsistencyRules::statusApd1,
            ConsistencyRules::statusApd2,
            ConsistencyRules::statusBalance1,
            ConsistencyRules::balanceApd2,
            ConsistencyRules::statusChargeOff2,
            ConsistencyRules::statusDateClosed1,
            ConsistencyRules::statusDofd1,
            ConsistencyRules::statusDofd2,
            ConsistencyRules::doaiDofd1);

    private ConsistencyRules() {}

    static List<Finding> judge(Tradeline tradeline) {
        return ALL.stream().flatMap(rule -> rule.apply(tradeline).stream()).toList();
    }

    private static Optional<Finding> statusApd1(Tradeline line) {
        return line.account()
                .pastDue()
                .filter(pastDue -> Statuses.NOTHING_DUE.contains(line.status())
                        && pastDue.value().isPositive())
                .map(pastDue -> finding(
                        line,
                        Rule.STATUS_APD_1,
                        Reason.PAST_DUE_WITH_GOOD_STATUS,
                        Place.of(pastDue),
                        "has the status \"%s\" and %s past due"
                                .formatted(line.statusWords(), dollars(pastDue.value()))));
    }

    private static Optional<Finding> statusApd2(Tradeline line) {
        return line.account()
                .pastDue()
                .filter(pastDue -> Statuses.SOMETHING_DUE.contains(line.status())
                        && pastDue.value().isZero())
                .map(pastDue -> finding(
                        line,
                        Rule.STATUS_APD_2,
                        Reason.NOTHING_PAST_DUE_WITH_LATE_STATUS,
                        Place.of(pastDue),
                        "has the status \"%s\" and nothing past due".formatted(line.statusWords())));
    }

    private static Optional<Finding> statusBalance1(Tradeline line) {
        return line.account()
                .balance()
                .filter(balance ->
                        Statuses.DONE.contains(line.status()) && balance.value().isPositive())
                .map(balance -> finding(
                        line,
                        Rule.STATUS_BALANCE_1,
                        Reason.BALANCE_WITH_PAID_STATUS,
                        Place.of(balance),
                        "has the status \"%s\" and a balance of %s"
                                .formatted(line.statusWords(), dollars(balance.value()))));
    }

    /** A balance in the customer's favour is below every amount; it contradicts one that is past due and nothing else. */
    private static Optional<Finding> balanceApd2(Tradeline line) {
        Account account = line.account();
        return account.balance()
                .flatMap(balance -> account.pastDue()
                        .filter(pastDue ->
                                pastDue.value().isPositive() && balance.value().compareTo(pastDue.value()) < 0)
                        .map(pastDue -> finding(
                                line,
                                Rule.BALANCE_APD_2,
                                Reason.BALANCE_BELOW_PAST_DUE,
                                Place.of(balance),
                                "has a balance of %s, less than the %s past due"
                                        .formatted(dollars(balance.value()), dollars(pastDue.value())))));
    }

    private static Optional<Finding> statusChargeOff2(Tradeline line) {
        return line.account()
                .chargeOffAmount()
                .filter(amount -> Statuses.CHARGED_OFF.contains(line.status())
                        && amount.value().isZero())
                .map(amount -> finding(
                        line,
                        Rule.STATUS_CHARGE_OFF_2,
                        Reason.CHARGE_OFF_WITHOUT_AMOUNT,
                        Place.of(amount),
                        "has the status \"%s\" and a charge-off amount of 0".formatted(line.statusWords())));
    }

    private static Optional<Finding> statusDateClosed1(Tradeline line) {
        return blank(line, AccountField.DATE_CLOSED)
                .filter(heading -> Statuses.CLOSED.contains(line.status()))
                .map(heading -> finding(
                        line,
                        Rule.STATUS_DATE_CLOSED_1,
                        Reason.CLOSED_WITHOUT_DATE,
                        heading,
                        "has the status \"%s\" and no date closed".formatted(line.statusWords())));
    }

    private static Optional<Finding> statusDofd1(Tradeline line) {
        return blank(line, AccountField.FIRST_DELINQUENCY)
                .filter(heading -> Statuses.DEROGATORY.contains(line.status()))
                .map(heading -> finding(
                        line,
                        Rule.STATUS_DOFD_1,
                        Reason.DEROGATORY_WITHOUT_FIRST_DELINQUENCY,
                        heading,
                        "has the status \"%s\" and no date of first delinquency".formatted(line.statusWords())));
    }

    /** Codes 05 and 13 count as current only with a payment rating of 0, which no consumer report prints. */
    private static Optional<Finding> statusDofd2(Tradeline line) {
        return line.account()
                .firstDelinquency()
                .filter(first -> line.status() == StatusCode.CURRENT)
                .map(first -> finding(
                        line,
                        Rule.STATUS_DOFD_2,
                        Reason.CURRENT_WITH_FIRST_DELINQUENCY,
                        Place.of(first),
                        "has the status \"%s\" and a first delinquency of %s"
                                .formatted(line.statusWords(), first.value())));
    }

    /**
     * Later than the same day seven years on; that day itself is none. Where only months are printed, the finding needs a month
     * that is later on every reading.
     */
    private static Optional<Finding> doaiDofd1(Tradeline line) {
        return line.account()
                .firstDelinquency()
                .flatMap(first -> line.account()
                        .dateReported()
                        .filter(reported -> isOverSevenYears(first.value(), reported.value()))
                        .map(reported -> finding(
                                line,
                                Rule.DOAI_DOFD_1,
                                Reason.REPORTED_LONG_AFTER_FIRST_DELINQUENCY,
                                Place.of(reported),
                                "is reported as of %s, more than seven years after its first delinquency of %s"
                                        .formatted(reported.value(), first.value()))));
    }

    private static boolean isOverSevenYears(PartialDate first, PartialDate reported) {
        return reported.earliest().isAfter(first.latest().plusYears(YEARS_AFTER_FIRST_DELINQUENCY));
    }

    /** The account's heading when the label is printed for it and nothing stands beside it. */
    private static Optional<Place> blank(Tradeline line, AccountField field) {
        boolean blank = line.account().prints(field) && field.of(line.account()).isEmpty();
        return blank ? line.heading() : Optional.empty();
    }

    private static Finding finding(Tradeline line, Rule rule, Reason reason, Place place, String predicate) {
        return new Finding(
                line.findingId(rule),
                rule,
                line.subject(),
                Finding.OPENING + line.subject() + " " + predicate + ".",
                reason,
                Confidence.CERTAIN,
                place,
                Optional.empty());
    }

    static String dollars(Money money) {
        String sign = money.amount().signum() < 0 ? "-" : "";
        return sign + String.format(Locale.US, "$%,.2f", money.amount().abs());
    }
}
