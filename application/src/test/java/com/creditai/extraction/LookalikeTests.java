package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookalikeTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void anAddressIsNoCreditorAndACreditorNamedLikeAnAddressIsOne(Layout layout) throws IOException {
        SyntheticReport synthetic = SyntheticReports.in(layout)
                .account(account -> account.creditor("100 MAIN STREET BANK")
                        .balance("5")
                        .addressLine("FIRST NATIONAL BANK BUILDING")
                        .addressLine("ONE CREDIT UNION WAY"))
                .account(account -> account.creditor("PO BOX FEDERAL SAVINGS").balance("6"))
                .hardInquiry("5TH AVENUE CREDIT UNION", "2026-01-02")
                .build();

        CreditReport report = Reading.report(folder, synthetic);

        assertThat(report.accounts())
                .extracting(account -> account.creditor().orElseThrow().value())
                .containsExactly("100 MAIN STREET BANK", "PO BOX FEDERAL SAVINGS");
        assertThat(report.inquiries())
                .extracting(inquiry -> inquiry.creditor().orElseThrow().value())
                .containsExactly("5TH AVENUE CREDIT UNION");
    }

    @Test
    void aRemarkThatReadsLikeALabelStaysARemark() throws IOException {
        String remark =
                "The company wrote: Balance: $9,999 Status: Charge Off Date Reported: 01/01/2020 and so on, again and "
                        + "again, over many lines, Balance: $8,888 and Amount Past Due: $7,777 until nobody read it any more";
        SyntheticReport synthetic = SyntheticReports.equifax()
                .account(account -> account.creditor("NORTHWIND BANK")
                        .balance("1")
                        .status("Pays As Agreed")
                        .remark(remark))
                .build();

        Account account = Reading.report(folder, synthetic).accounts().get(0);

        assertThat(account.balance().orElseThrow().value()).isEqualTo(Money.of("1"));
        assertThat(account.pastDue()).isEmpty();
        assertThat(account.remarks()).extracting(Printed::value).containsExactly(remark);
    }

    @Test
    void narrativeCode233MakesTheHighCreditTheLimitAndItsAbsenceDoesNot() throws IOException {
        SyntheticReport synthetic = SyntheticReports.equifax()
                .account(account ->
                        account.creditor("NORTHWIND BANK").creditLimit("5000").limitInHighCredit())
                .account(account -> account.creditor("NORTHWIND BANK").set("highBalance", "5000"))
                .build();

        CreditReport report = Reading.report(folder, synthetic);

        assertThat(report.accounts().get(0).creditLimit().orElseThrow().value()).isEqualTo(Money.of("5000"));
        assertThat(report.accounts().get(0).highBalance()).isEmpty();
        assertThat(report.accounts().get(1).creditLimit()).isEmpty();
        assertThat(report.accounts().get(1).highBalance().orElseThrow().value()).isEqualTo(Money.of("5000"));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void generalInformationAfterTheInquiriesIsNoInquiry(Layout layout) throws IOException {
        SyntheticReport synthetic = SyntheticReports.in(layout)
                .softInquiry("NORTHWIND BANK", "2026-01-02")
                .pages(4)
                .build();

        assertThat(Reading.report(folder, synthetic).inquiries()).hasSize(1);
    }
}
