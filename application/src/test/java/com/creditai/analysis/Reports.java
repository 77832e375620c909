package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Inquiry;
import com.creditai.extraction.Money;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import java.util.List;
import java.util.Optional;

/** Small reports for tests; each field stands on a line of its own. */
final class Reports {
    static final int CREDITOR_LINE = 1;
    static final int STATUS_LINE = 2;
    static final int PAST_DUE_LINE = 3;
    static final int BALANCE_LINE = 4;
    static final int CHARGE_OFF_LINE = 5;
    static final int FIRST_DELINQUENCY_LINE = 6;
    static final int REPORTED_LINE = 7;
    static final int PAGE = 2;

    private Reports() {}

    static Account.Builder account(String status) {
        return Account.builder()
                .creditor(printed("EXAMPLE BANK", CREDITOR_LINE))
                .accountNumber(printed("****1234", CREDITOR_LINE))
                .status(printed(status, STATUS_LINE));
    }

    static Printed<String> printed(String text, int line) {
        return new Printed<>(text, PAGE, line, text);
    }

    static Printed<Money> dollars(String amount, int line) {
        return new Printed<>(Money.of(amount), PAGE, line, "$" + amount);
    }

    static Printed<PartialDate> date(String iso, int line) {
        return new Printed<>(PartialDate.parse(iso), PAGE, line, "printed " + iso);
    }

    static Collection collection(String firstDelinquency) {
        return Collection.builder()
                .agency(printed("EXAMPLE COLLECTIONS", 20))
                .firstDelinquency(date(firstDelinquency, 21))
                .build();
    }

    static Inquiry inquiry(Inquiry.Kind kind, String date) {
        return new Inquiry(kind, Optional.of(printed("EXAMPLE AUTO", 30)), Optional.of(date(date, 31)));
    }

    static CreditReport report(String date, Account... accounts) {
        return report(date, List.of(accounts), List.of(), List.of());
    }

    static CreditReport report(
            String date, List<Account> accounts, List<Collection> collections, List<Inquiry> inquiries) {
        return new CreditReport(
                Bureau.EQUIFAX,
                Optional.of(date(date, 1)),
                List.of(),
                List.of(),
                Optional.empty(),
                accounts,
                collections,
                List.of(),
                inquiries);
    }
}
