package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.ReportBuilder;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissingCellTests {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("creditor", "NORTHWIND BANK"),
            Map.entry("accountNumber", "****1234"),
            Map.entry("accountType", "Credit Card"),
            Map.entry("responsibility", "Individual"),
            Map.entry("dateOpened", "2019-04-02"),
            Map.entry("dateReported", "2026-04-30"),
            Map.entry("dateClosed", "2025-12"),
            Map.entry("status", "Charge-Off"),
            Map.entry("balance", "1200"),
            Map.entry("creditLimit", "5000"),
            Map.entry("highBalance", "4800.50"),
            Map.entry("pastDue", "0"),
            Map.entry("monthlyPayment", "35"),
            Map.entry("terms", "Revolving"),
            Map.entry("chargeOffAmount", "1250"),
            Map.entry("firstDelinquency", "2024-03"),
            Map.entry("originalCreditor", "CEDARLINE FINANCIAL"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aBlankOrMissingCellLeavesAllItsNeighboursWhereTheyAre(Layout layout) throws IOException {
        List<String> fields = Stream.of(AccountField.values())
                .map(AccountField::key)
                .filter(key -> VALUES.containsKey(key) && !key.equals("creditor"))
                .toList();
        ReportBuilder report = SyntheticReports.in(layout);
        fields.forEach(missing -> report.account(account -> {
            VALUES.forEach(account::set);
            account.blank(missing);
        }));
        fields.forEach(missing -> report.account(account -> {
            VALUES.forEach(account::set);
            account.without(missing);
        }));
        SyntheticReport synthetic = report.build();

        CreditReport read = Reading.report(folder, synthetic);

        assertThat(FieldAccuracy.of(synthetic.truthJson(), CreditReportJson.write(read))
                        .differences())
                .as("differences")
                .isEmpty();
        for (int i = 0; i < fields.size(); i++) {
            AccountField field = AccountField.valueOf(
                    fields.get(i).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
            assertThat(read.accounts().get(i).prints(field))
                    .as("the label of the blank cell " + field)
                    .isTrue();
            assertThat(read.accounts().get(i + fields.size()).prints(field))
                    .as("a label that is not printed: " + field)
                    .isFalse();
        }
    }

    @Test
    void equifaxPrintsEachLabelAndExperianSomeOnlyOnDemand() throws IOException {
        CreditReport equifax = Reading.report(
                folder,
                SyntheticReports.equifax()
                        .account(account -> account.creditor("NORTHWIND BANK"))
                        .build());
        CreditReport experian = Reading.report(
                folder,
                SyntheticReports.experian()
                        .account(account -> account.creditor("NORTHWIND BANK"))
                        .build());

        assertThat(equifax.accounts().get(0).prints(AccountField.DATE_CLOSED)).isTrue();
        assertThat(experian.accounts().get(0).prints(AccountField.DATE_CLOSED)).isFalse();
        assertThat(experian.accounts().get(0).prints(AccountField.BALANCE)).isTrue();
        assertThat(experian.accounts().get(0).balance())
                .as("a blank is never zero")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EQUIFAX,Balance:,Remaining Debt:",
        "EQUIFAX,Status:,State:",
        "EXPERIAN,Balance,Remaining Debt",
        "EXPERIAN,Status,Account State"
    })
    void aLabelInOtherWordsCostsOnlyItsOwnValue(Layout layout, String label, String words) throws IOException {
        SyntheticReport usual = twoAccounts(layout).build();
        SyntheticReport changed = twoAccounts(layout).relabel(label, words).build();

        String lost = label.startsWith("Balance") ? "balance" : "status";
        FieldAccuracy accuracy =
                FieldAccuracy.of(usual.truthJson(), CreditReportJson.write(Reading.report(folder, changed)));

        assertThat(accuracy.differences())
                .hasSize(2)
                .allSatisfy(difference ->
                        assertThat(difference).contains("." + lost + ":").endsWith("read ''"));
    }

    private static ReportBuilder twoAccounts(Layout layout) {
        return SyntheticReports.in(layout)
                .account(account -> VALUES.forEach(account::set))
                .account(account -> VALUES.forEach(account::set));
    }
}
