package com.creditai.analysis;

import java.util.Optional;

/** Why something is a finding: a closed list, the only place where a statute is named. */
public enum Reason {
    PAST_DUE_WITH_GOOD_STATUS(
            "An account that is current, paid, closed or transferred should have nothing past due.",
            "Ask the creditor which of the two is right; if nothing is owed, dispute the amount past due with the bureau."),
    NOTHING_PAST_DUE_WITH_LATE_STATUS(
            "An account that is late, in collection or charged off should show the amount past due.",
            "If you have caught up, send the bureau your proof of payment and ask for the status to be corrected."),
    BALANCE_WITH_PAID_STATUS(
            "An account that is paid, closed or transferred should have no balance.",
            "Ask the creditor for a statement of the balance; if it is zero, dispute the balance with the bureau."),
    BALANCE_BELOW_PAST_DUE(
            "The amount past due is a part of the balance and cannot be larger.",
            "Compare both amounts with your last statement and dispute the one that differs."),
    CHARGE_OFF_WITHOUT_AMOUNT(
            "A charge-off should state the amount that was charged off.",
            "Ask the creditor for the charged-off amount and the bureau to correct it."),
    CLOSED_WITHOUT_DATE(
            "An account that is paid, closed or transferred should state when it was closed.",
            "Look up when the account was closed and ask the bureau to add the date."),
    DEROGATORY_WITHOUT_FIRST_DELINQUENCY(
            "Without the date of first delinquency nobody can tell when the account must leave the report.",
            "Ask the creditor for the date of first delinquency and the bureau to add it."),
    CURRENT_WITH_FIRST_DELINQUENCY(
            "A current account should have no date of first delinquency.",
            "If the account was never late, dispute the date; if it was, ask the creditor whether it was brought current."),
    REPORTED_LONG_AFTER_FIRST_DELINQUENCY(
            "The account is reported more than seven years after its first delinquency.",
            "Check the date of first delinquency in your records and ask the bureau whether the account should still be there."),
    OBSOLETE_COLLECTION(
            "A collection may be reported for seven years, which start 180 days after the delinquency began.",
            "Ask the bureau to remove the collection because of its age; you need no reason besides the date.",
            "15 USC 1681c(a)(4) and (c)(1)"),
    OBSOLETE_CHARGE_OFF(
            "A charge-off may be reported for seven years, which start 180 days after the delinquency began.",
            "Ask the bureau to remove the account because of its age; you need no reason besides the date.",
            "15 USC 1681c(a)(4) and (c)(1)");

    private final String explanation;
    private final String advice;
    private final Optional<String> statute;

    Reason(String explanation, String advice) {
        this.explanation = explanation;
        this.advice = advice;
        this.statute = Optional.empty();
    }

    Reason(String explanation, String advice, String statute) {
        this.explanation = explanation;
        this.advice = advice;
        this.statute = Optional.of(statute);
    }

    /** One sentence for people. */
    public String explanation() {
        return explanation;
    }

    /** One sentence that says what the person can do. */
    public String advice() {
        return advice;
    }

    /** The provision behind the reason, where it is one of law and not of consistency. */
    public Optional<String> statute() {
        return statute;
    }
}
