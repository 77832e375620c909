package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.extraction.PlainPdf.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Margins, leading, columns and turned sheets as they vary between printers and browsers. */
class PrintVariationTests {

    private static final String HEAD = """
            # Equifax
            Report Date: 05/04/2026
            Loan/Account Type:
            Credit Accounts
            """;

    @TempDir
    private Path folder;

    /** The leading is such that the last row stands 12 points above the edge, far out in the margin. */
    @Test
    void readsARowThatStandsInThePagesMargin() throws IOException {
        String rows = """
                NORTHWIND BANK
                Date Reported: 04/30/2026
                Status: Charge Off
                Balance: $1,200.50
                """;
        CreditReport report = read(Setting.USUAL.top(640).leading(20), HEAD + rows);

        Account account = report.accounts().get(0);
        assertThat(account.status()).as("the row before the last").isPresent();
        assertThat(account.balance().orElseThrow().value())
                .as("the page's last row, 780 points from the top of 792")
                .isEqualTo(Money.of("1200.50"));
    }

    @Test
    void readsALastRowWithALabelInItsSecondColumnAlone() throws IOException {
        String rows = """
                NORTHWIND BANK
                Date Reported: 04/30/2026|Balance: $7
                |Amount Past Due: $3
                """;
        CreditReport report = read(Setting.USUAL.top(660).leading(20), HEAD + rows);

        assertThat(report.accounts().get(0).pastDue().orElseThrow().value()).isEqualTo(Money.of("3"));
    }

    @Test
    void stillDropsWhatRepeatsInTheMarginOfEachPage() throws IOException {
        String footer = "\n" + "https://reports.example/print|%s/3\n";
        CreditReport report = read(
                Setting.USUAL,
                HEAD + "NORTHWIND BANK\nDate Reported: 04/30/2026\nComments: One" + filled(40, footer.formatted("1")),
                "Balance: $7\n" + filled(46, footer.formatted("2")),
                "CEDARLINE FINANCIAL\nDate Reported: 04/29/2026\n" + filled(45, footer.formatted("3")));

        assertThat(report.accounts()).hasSize(2);
        assertThat(report.accounts().get(0).remarks())
                .as("the remark without the footer below it")
                .extracting(Printed::value)
                .containsExactly("One");
        assertThat(report.accounts().get(0).balance()).isPresent();
    }

    @ParameterizedTest(name = "leading of {0} points for letters of 10")
    @ValueSource(floats = {12, 15, 17})
    void readsEachRowOfATableHoweverTightItIsSet(float leading) throws IOException {
        String inquiries = """
                Inquiries
                Company||Date
                BLUE HERON CREDIT UNION||01/02/2026
                CEDARLINE FINANCIAL||02/03/2026
                SERVICES
                HARBOR STREET BANK||03/04/2026
                """;
        String rows = leading < 16 ? inquiries : inquiries.replace("SERVICES\n", "");
        CreditReport report = read(Setting.USUAL.leading(leading), HEAD + rows);

        assertThat(report.inquiries())
                .extracting(inquiry -> inquiry.creditor().orElseThrow().value() + " "
                        + inquiry.date().orElseThrow().value())
                .containsExactly(
                        "BLUE HERON CREDIT UNION 2026-01-02",
                        leading < 16 ? "CEDARLINE FINANCIAL SERVICES 2026-02-03" : "CEDARLINE FINANCIAL 2026-02-03",
                        "HARBOR STREET BANK 2026-03-04");
    }

    @Test
    void goesOnWithAnAccountWhoseNameIsRepeatedOnTheNextPage() throws IOException {
        CreditReport report = read(Setting.USUAL, HEAD + """
                *NORTHWIND BANK
                Date Reported: 04/30/2026
                Balance: $7
                """, """
                *NORTHWIND BANK
                Terms: Revolving
                Amount Past Due: $3
                *NORTHWIND BANK
                Date Reported: 04/29/2026
                Balance: $8
                """);

        assertThat(report.accounts())
                .extracting(account -> account.balance().orElseThrow().value())
                .as("balances of the account over two pages and of the next of the same creditor")
                .containsExactly(Money.of("7"), Money.of("8"));
        assertThat(report.accounts().get(0).terms().orElseThrow().value()).isEqualTo("Revolving");
        assertThat(report.accounts().get(0).pastDue().orElseThrow().value()).isEqualTo(Money.of("3"));
    }

    /** One account of seven has labels in a third column, too few to make that column one of the section's own. */
    @Test
    void endsACellWhereALabelOfARareColumnBegins() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            rows.append("*BANK ").append((char) ('A' + i)).append('\n');
            rows.append("Date Reported: 04/30/2026|Balance: $").append(i).append('\n');
            rows.append("Status: Charge Off|Charge Off Amount: ").append(i == 4 ? "|" : "$500|");
            rows.append(i == 4 ? "Date of 1st Delinquency: 03/2021\n" : "\n");
        }
        CreditReport report = read(Setting.USUAL.step(170), HEAD + rows);

        Account rare = report.accounts().get(3);
        assertThat(rare.chargeOffAmount())
                .as("a blank amount beside a third column")
                .isEmpty();
        assertThat(rare.prints(AccountField.CHARGE_OFF_AMOUNT)).isTrue();
        assertThat(rare.firstDelinquency().orElseThrow().value()).isEqualTo(PartialDate.parse("2021-03"));
        assertThat(report.accounts().get(2).chargeOffAmount().orElseThrow().value())
                .isEqualTo(Money.of("500"));
    }

    @Test
    void readsASheetThatLiesOnItsSide() throws IOException {
        CreditReport report = read(Setting.USUAL.onItsSide(), HEAD + """
                NORTHWIND BANK
                Date Reported: 04/30/2026|Balance: $7
                CEDARLINE FINANCIAL
                Date Reported: 04/29/2026|Balance: $8
                """);

        assertThat(report.accounts())
                .extracting(account -> account.creditor().orElseThrow().value() + " "
                        + account.balance().orElseThrow().value())
                .containsExactly("NORTHWIND BANK 7.00", "CEDARLINE FINANCIAL 8.00");
        assertThat(report.accounts().get(1).balance().orElseThrow().line())
                .as("line of the page as a person turns it")
                .isEqualTo(8);
    }

    private static String filled(int lines, String last) {
        return "\n".repeat(lines) + last;
    }

    private CreditReport read(Setting setting, String... pages) throws IOException {
        Extracted extracted = Reading.extracted(folder, PlainPdf.set(setting, pages));
        assertThat(extracted).as("reading of " + List.of(pages)).isInstanceOf(Extracted.Read.class);
        return ((Extracted.Read) extracted).report();
    }
}
