package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Printed;
import com.creditai.extraction.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account or a collection with its position among those of its kind (from 1) and the code of its status: what the rules of
 * consistency and age judge.
 *
 * @param account the facts; a collection's agency stands as creditor
 */
record Tradeline(Kind kind, int number, Account account, StatusCode status) {

    /** Equifax's narrative codes, printed among the remarks. */
    private static final String COLLECTION_CODE = "057";

    private static final String CHARGE_OFF_CODE = "067";

    /** The section of the report in which it stands. */
    enum Kind {
        ACCOUNT("Account"),
        COLLECTION("Collection");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }
    }

    /** The accounts of the report and then its collections. */
    static List<Tradeline> of(CreditReport report) {
        List<Tradeline> lines = new ArrayList<>();
        int number = 0;
        for (Account account : report.accounts()) {
            lines.add(new Tradeline(Kind.ACCOUNT, ++number, account, report.statusOf(account)));
        }
        number = 0;
        for (Collection collection : report.collections()) {
            Account account = collection.asAccount();
            lines.add(new Tradeline(Kind.COLLECTION, ++number, account, report.statusOf(account)));
        }
        return lines;
    }

    boolean isAccount() {
        return kind == Kind.ACCOUNT;
    }

    /** Creditor or agency and masked number as printed, or the position. */
    String subject() {
        String subject = Stream.of(account.creditor(), account.accountNumber())
                .flatMap(Optional::stream)
                .map(Printed::value)
                .collect(Collectors.joining(" "));
        return subject.isBlank() ? kind.noun + " " + number : subject;
    }

    /** Unique to the rule and this entry in the report, and safe in a URL. */
    String findingId(Rule rule) {
        return (rule.id() + "-" + kind + "-" + number).toLowerCase(Locale.ROOT);
    }

    /** The status as the bureau words it. */
    String statusWords() {
        return account.status().map(Printed::value).orElse("");
    }

    /** The line where the entry starts; its status stands in for a creditor that is not printed. */
    Optional<Place> heading() {
        return account.creditor().or(account::status).map(Place::of);
    }

    /**
     * Whether it was charged off: by its status, or, unless it is current, by narrative code 067 or an amount that was charged
     * off, which an account keeps when it is sold.
     */
    boolean isChargedOff() {
        boolean amount = account.chargeOffAmount()
                .filter(printed -> printed.value().isPositive())
                .isPresent();
        return Statuses.CHARGED_OFF.contains(status)
                || status != StatusCode.CURRENT && (amount || hasRemark(CHARGE_OFF_CODE));
    }

    /** Whether it went to collection: by its section, by its status, or, unless it is current, by narrative code 057. */
    boolean isCollected() {
        return kind == Kind.COLLECTION
                || Statuses.COLLECTED.contains(status)
                || status != StatusCode.CURRENT && hasRemark(COLLECTION_CODE);
    }

    private boolean hasRemark(String code) {
        return account.remarks().stream().anyMatch(remark -> remark.value().equals(code));
    }
}
