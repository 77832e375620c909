package com.creditai.extraction.internal;

import static com.creditai.extraction.internal.Vocabulary.IGNORED;
import static java.util.Map.entry;

import com.creditai.extraction.Bureau;
import java.util.List;
import java.util.Map;

/** Equifax's printed layout: an upper-case name, then {@code Date Reported:}; labels with colons, values beside them. */
final class EquifaxLayout {

    private static final Map<String, Section> HEADINGS = Map.ofEntries(
            entry("summary", Section.OTHER),
            entry("personal information", Section.PERSONAL),
            entry("credit accounts", Section.ACCOUNTS),
            entry("collections", Section.COLLECTIONS),
            entry("public records", Section.PUBLIC_RECORDS),
            entry("inquiries", Section.HARD_INQUIRIES),
            entry("hard inquiries", Section.HARD_INQUIRIES),
            entry("soft inquiries", Section.SOFT_INQUIRIES),
            entry("inquiries that may impact your credit rating", Section.HARD_INQUIRIES),
            entry("inquiries that do not impact your credit rating", Section.SOFT_INQUIRIES));

    private static final Map<String, String> PERSON = Map.ofEntries(
            entry("Name:", "name"),
            entry("Formerly Known As:", "name"),
            entry("Also Known As:", "name"),
            entry("Year of Birth:", "birthYear"),
            entry("Date of Birth:", "birthYear"),
            entry("Current Address:", "address"),
            entry("Previous Address:", "address"),
            entry("Former Address:", "address"),
            entry("Address:", "address"),
            entry("Social Security Number:", IGNORED));

    private static final Map<String, String> ACCOUNT = Map.ofEntries(
            entry("Date Reported:", "dateReported"),
            entry("Date Opened:", "dateOpened"),
            entry("Date Closed:", "dateClosed"),
            entry("Account Number:", "accountNumber"),
            entry("Loan/Account Type:", "accountType"),
            entry("Owner:", "responsibility"),
            entry("Responsibility:", "responsibility"),
            entry("Status:", "status"),
            entry("Account Status:", "status"),
            entry("Balance:", "balance"),
            entry("Amount Past Due:", "pastDue"),
            entry("Past Due:", "pastDue"),
            entry("Credit Limit:", "creditLimit"),
            entry("High Credit:", "highBalance"),
            entry("Scheduled Payment Amount:", "monthlyPayment"),
            entry("Monthly Payment:", "monthlyPayment"),
            entry("Terms:", "terms"),
            entry("Charge Off Amount:", "chargeOffAmount"),
            entry("Date of 1st Delinquency:", "firstDelinquency"),
            entry("Date Major Delinquency 1st Reported:", IGNORED),
            entry("Original Creditor:", "originalCreditor"),
            entry("Narrative Code(s):", "codes"),
            entry("Comments:", "remarks"),
            entry("Narrative:", "remarks"),
            entry("24-month history", IGNORED));

    private static final Map<String, String> COLLECTION = Map.ofEntries(
            entry("Date Reported:", "dateReported"),
            entry("Date Assigned:", "dateOpened"),
            entry("Date Opened:", "dateOpened"),
            entry("Account Number:", "accountNumber"),
            entry("Status:", "status"),
            entry("Balance:", "balance"),
            entry("Original Amount:", "originalAmount"),
            entry("Original Creditor:", "originalCreditor"),
            entry("Date of 1st Delinquency:", "firstDelinquency"));

    private static final Map<String, String> PUBLIC_RECORD = Map.ofEntries(
            entry("Type:", "kind"),
            entry("Status:", "status"),
            entry("Date Filed:", "dateFiled"),
            entry("Court:", "court"),
            entry("Reference Number:", "reference"),
            entry("Amount:", "amount"));

    private static final Map<String, String> INQUIRY =
            Map.of("Company", "creditor", "Creditor", "creditor", "Address", IGNORED, "Date", "date");

    private EquifaxLayout() {}

    static PrintedLayout layout() {
        return new PrintedLayout(
                Bureau.EQUIFAX,
                HEADINGS,
                Map.of(
                        Section.PERSONAL, Vocabulary.of(PERSON),
                        Section.ACCOUNTS, Vocabulary.of(ACCOUNT),
                        Section.COLLECTIONS, Vocabulary.of(COLLECTION),
                        Section.PUBLIC_RECORDS, Vocabulary.of(PUBLIC_RECORD),
                        Section.HARD_INQUIRIES, Vocabulary.of(INQUIRY),
                        Section.SOFT_INQUIRIES, Vocabulary.of(INQUIRY)),
                Map.of(
                        Section.ACCOUNTS, List.of("Date Reported:"),
                        Section.COLLECTIONS, List.of("Date Reported:"),
                        Section.PUBLIC_RECORDS, List.of("Type:")),
                Vocabulary.of(Map.of("Report Date:", "date", "Date of Report:", "date", "As of:", "date")),
                true);
    }
}
