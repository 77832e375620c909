package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.ReportBuilder;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageBreakTests {

    @TempDir
    private Path folder;

    /** Each further line of remark moves the page's end by one line through the account below, name and all. */
    @ParameterizedTest(name = "{0}, small margins: {1}")
    @CsvSource({"EQUIFAX, false", "EQUIFAX, true", "EXPERIAN, false", "EXPERIAN, true"})
    void readsAnAccountWholeWhereverThePageEnds(Layout layout, boolean smallMargins) throws IOException {
        for (int lines = 0; lines < 52; lines++) {
            ReportBuilder report = SyntheticReports.in(layout).breaksAnywhere();
            report = smallMargins ? report.smallMargins() : report;
            for (int i = 0; i < lines; i++) {
                report.name("MAYA SAMPLE " + i);
            }
            for (int i = 0; i < 6; i++) {
                int number = i;
                report.account(
                        account -> account.creditor("NORTHWIND BANK")
                                .accountNumber("****000" + number)
                                .status("Charge-Off")
                                .balance("100")
                                .pastDue("100")
                                .remark(
                                        "Consumer disputes this account information and asks for the papers that the company has, "
                                                + "which it said on the telephone it would send, and for the address that it used"));
            }
            SyntheticReport synthetic = report.build();

            String read = CreditReportJson.write(Reading.report(folder, synthetic));

            assertThat(FieldAccuracy.of(synthetic.truthJson(), read).differences())
                    .as("moved down by " + lines + " lines")
                    .isEmpty();
        }
    }

    /** A header in the way of an account's name, right above whatever of an account the page begins with. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void takesThePersonsNameOnEachPageForNoAccount(Layout layout) throws IOException {
        for (int lines = 0; lines < 20; lines++) {
            ReportBuilder report = SyntheticReports.in(layout)
                    .nameOnEachPage()
                    .breaksAnywhere()
                    .name("MAYA SAMPLE");
            for (int i = 0; i < lines; i++) {
                report.name("MAYA SAMPLE " + i);
            }
            for (int i = 0; i < 20; i++) {
                int number = i;
                report.account(account -> account.creditor("NORTHWIND BANK " + number)
                        .accountNumber("****000" + number)
                        .status("Charge-Off")
                        .balance("100")
                        .pastDue("100"));
            }
            SyntheticReport synthetic = report.build();

            String read = CreditReportJson.write(Reading.report(folder, synthetic));

            assertThat(FieldAccuracy.of(synthetic.truthJson(), read).differences())
                    .as("moved down by " + lines + " lines")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void takesNoRunningHeaderFooterOrWatermarkForContent(Layout layout) throws IOException {
        SyntheticReport synthetic = SyntheticReports.random(layout, 77, 12);

        String read = CreditReportJson.write(Reading.report(folder, synthetic));

        assertThat(read)
                .doesNotContain(
                        "SAMPLE - SYNTHETIC", "CREDIT REPORT\"", "Prepared", "Confirmation", "Report Number", "Page ");
    }
}
