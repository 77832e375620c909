package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureaus' labels in a rendering that differs from that of the fixtures in fonts, sizes, columns and spacing. */
class ForeignRenderingTests {

    @TempDir
    private Path folder;

    @Test
    void readsEquifaxLabelsInOneColumnOfOneFont() throws IOException {
        CreditReport report = read("""
                # Equifax
                Report Date: 05/04/2026
                Personal Information
                Name: MAYA SAMPLE
                Credit Accounts
                NORTHWIND BANK - Closed
                Date Reported: 04/30/2026
                Loan/Account Type: Credit Card
                Status: Charge Off
                Balance: $1,200.50
                Amount Past Due:
                Date of 1st Delinquency: 03/2024
                Narrative Code(s): 067, 057
                100 NORTHWIND BANK PLAZA
                CEDARLINE FINANCIAL
                Date Reported: 04/29/2026
                Balance: $7
                """, """
                Amount Past Due: $3
                Collections
                OAKMONT RECOVERY GROUP
                Date Reported: 04/28/2026
                Original Creditor: HARBOR STREET BANK
                Inquiries
                Company|Date
                BLUE HERON CREDIT UNION|01/02/2026
                """);

        assertThat(report.accounts())
                .extracting(account -> account.creditor().orElseThrow().value())
                .containsExactly("NORTHWIND BANK", "CEDARLINE FINANCIAL");
        Account first = report.accounts().get(0);
        assertThat(first.balance().orElseThrow()).isEqualTo(new Printed<>(Money.of("1200.5"), 1, 10, "$1,200.50"));
        assertThat(first.pastDue()).isEmpty();
        assertThat(first.prints(AccountField.PAST_DUE)).isTrue();
        assertThat(first.firstDelinquency().orElseThrow().value()).isEqualTo(PartialDate.parse("2024-03"));
        assertThat(first.remarks()).extracting(Printed::value).containsExactly("067", "057");
        assertThat(report.statusOf(first)).isEqualTo(StatusCode.CHARGE_OFF);
        assertThat(report.accounts().get(1).pastDue().orElseThrow())
                .isEqualTo(new Printed<>(Money.of("3"), 2, 1, "$3"));
        assertThat(report.collections())
                .singleElement()
                .satisfies(collection ->
                        assertThat(collection.agency().orElseThrow().value()).isEqualTo("OAKMONT RECOVERY GROUP"));
        assertThat(report.inquiries())
                .singleElement()
                .satisfies(inquiry ->
                        assertThat(inquiry.date().orElseThrow().value()).isEqualTo(PartialDate.parse("2026-01-02")));
    }

    @Test
    void readsExperianLabelsInTwoColumnsOfOneFont() throws IOException {
        CreditReport report = read("""
                # Experian
                Date Generated|05/04/2026
                Accounts
                NORTHWIND BANK
                POTENTIALLY NEGATIVE
                Account Name|NORTHWIND BANK
                Responsibility|Individual
                Status|Account charged off
                Balance|$1,200
                Credit Limit / Original Balance|$5,000
                Highest Balance|
                First Delinquency|03/2024
                On Record Until|03/2031
                HARBOR STREET BANK
                Account Name|HARBOR STREET BANK
                Balance|$0
                Past Due|$0
                Hard Inquiries
                Company|Date of Inquiry
                BLUE HERON CREDIT UNION|01/02/2026
                """);

        assertThat(report.accounts())
                .extracting(account -> account.creditor().orElseThrow().value())
                .containsExactly("NORTHWIND BANK", "HARBOR STREET BANK");
        Account first = report.accounts().get(0);
        assertThat(first.creditLimit().orElseThrow().value()).isEqualTo(Money.of("5000"));
        assertThat(first.highBalance()).isEmpty();
        assertThat(first.onRecordUntil().orElseThrow().value()).isEqualTo(PartialDate.parse("2031-03"));
        assertThat(report.statusOf(first)).isEqualTo(StatusCode.CHARGE_OFF);
        assertThat(report.accounts().get(1).pastDue().orElseThrow().value()).isEqualTo(Money.of("0"));
        assertThat(report.inquiries()).hasSize(1);
    }

    private CreditReport read(String... pages) throws IOException {
        Extracted extracted = Reading.extracted(folder, PlainPdf.of(pages));
        assertThat(extracted).isInstanceOf(Extracted.Read.class);
        return ((Extracted.Read) extracted).report();
    }
}
