package com.creditai.extraction.internal;

import static com.creditai.extraction.internal.Vocabulary.IGNORED;
import static java.util.Map.entry;

import com.creditai.extraction.Bureau;
import java.util.List;
import java.util.Map;

/** Experian's printed layout: labels without colons in columns of their own, the first of an entry is {@code Account Name}. */
final class ExperianLayout {

    private static final Map<String, Section> HEADINGS = Map.ofEntries(
            entry("personal information", Section.PERSONAL),
            entry("accounts", Section.ACCOUNTS),
            entry("credit accounts", Section.ACCOUNTS),
            entry("open accounts", Section.ACCOUNTS),
            entry("closed accounts", Section.ACCOUNTS),
            entry("collections", Section.COLLECTIONS),
            entry("collection accounts", Section.COLLECTIONS),
            entry("public records", Section.PUBLIC_RECORDS),
            entry("hard inquiries", Section.HARD_INQUIRIES),
            entry("soft inquiries", Section.SOFT_INQUIRIES),
            entry("important messages", Section.OTHER));

    private static final Map<String, String> PERSON = Map.ofEntries(
            entry("Name", "name"),
            entry("Name ID", IGNORED),
            entry("Year of Birth", "birthYear"),
            entry("Address", "address"),
            entry("Residence Type", IGNORED),
            entry("Social Security Number", IGNORED));

    private static final Map<String, String> ACCOUNT = Map.ofEntries(
            entry("Account Name", "creditor"),
            entry("Account Number", "accountNumber"),
            entry("Account Type", "accountType"),
            entry("Responsibility", "responsibility"),
            entry("Date Opened", "dateOpened"),
            entry("Date Closed", "dateClosed"),
            entry("Status", "status"),
            entry("Status Updated", IGNORED),
            entry("First Delinquency", "firstDelinquency"),
            entry("Original Creditor", "originalCreditor"),
            entry("Balance", "balance"),
            entry("Balance Updated", "dateReported"),
            entry("Date Reported", "dateReported"),
            entry("Past Due", "pastDue"),
            entry("Monthly Payment", "monthlyPayment"),
            entry("Recent Payment", IGNORED),
            entry("Credit Limit / Original Balance", "creditLimit"),
            entry("Highest Balance", "highBalance"),
            entry("Terms", "terms"),
            entry("Charge Off Amount", "chargeOffAmount"),
            entry("On Record Until", "onRecordUntil"),
            entry("Comment", "remarks"),
            entry("Comments", "remarks"),
            entry("Payment History", IGNORED),
            entry("Contact Info", IGNORED));

    private static final Map<String, String> COLLECTION = Map.ofEntries(
            entry("Account Name", "agency"),
            entry("Account Number", "accountNumber"),
            entry("Original Creditor", "originalCreditor"),
            entry("Date Opened", "dateOpened"),
            entry("Status", "status"),
            entry("Balance", "balance"),
            entry("Balance Updated", "dateReported"),
            entry("Date Reported", "dateReported"),
            entry("Credit Limit / Original Balance", "originalAmount"),
            entry("First Delinquency", "firstDelinquency"),
            entry("Payment History", IGNORED),
            entry("Contact Info", IGNORED));

    private static final Map<String, String> PUBLIC_RECORD = Map.of(
            "Type", "kind",
            "Court", "court",
            "Reference Number", "reference",
            "Date Filed", "dateFiled",
            "Amount", "amount",
            "Status", "status");

    private static final Map<String, String> INQUIRY =
            Map.of("Company", "creditor", "Address", IGNORED, "Date of Inquiry", "date", "Date", "date");

    private ExperianLayout() {}

    static PrintedLayout layout() {
        return new PrintedLayout(
                Bureau.EXPERIAN,
                HEADINGS,
                Map.of(
                        Section.PERSONAL, Vocabulary.of(PERSON),
                        Section.ACCOUNTS, Vocabulary.of(ACCOUNT),
                        Section.COLLECTIONS, Vocabulary.of(COLLECTION),
                        Section.PUBLIC_RECORDS, Vocabulary.of(PUBLIC_RECORD),
                        Section.HARD_INQUIRIES, Vocabulary.of(INQUIRY),
                        Section.SOFT_INQUIRIES, Vocabulary.of(INQUIRY)),
                Map.of(
                        Section.ACCOUNTS, List.of("Account Name"),
                        Section.COLLECTIONS, List.of("Account Name")),
                Vocabulary.of(Map.of("Date Generated", "date", "Report Date", "date")),
                false);
    }
}
