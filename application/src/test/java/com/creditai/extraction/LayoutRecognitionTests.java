package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutRecognitionTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void recognisesAReportWithoutAnyAccount(Layout layout) throws IOException {
        SyntheticReport synthetic =
                SyntheticReports.in(layout).reportDate("2026-05-04").build();

        CreditReport report = Reading.report(folder, synthetic);

        assertThat(report.bureau().name()).isEqualTo(layout.name());
        assertThat(report.accounts()).isEmpty();
        assertThat(report.reportDate().orElseThrow().value()).isEqualTo(PartialDate.parse("2026-05-04"));
    }

    @Test
    void saysWhatItSawOfALayoutThatItCannotRead() throws IOException {
        Extracted extracted = Reading.extracted(
                folder,
                PlainPdf.of("# TransUnion Credit Report\nAccounts with Adverse Information\nNORTHWIND BANK 1234****\n"
                        + "Account Information\nPay Status|>Charged Off<"));

        assertThat(extracted)
                .isInstanceOfSatisfying(
                        Extracted.UnknownLayout.class,
                        unknown -> assertThat(unknown.recognised())
                                .anySatisfy(sentence -> assertThat(sentence)
                                        .startsWith("TransUnion")
                                        .contains("Accounts with Adverse Information")));
    }

    @Test
    void takesALetterThatOnlySpeaksOfBureausForNoReport() throws IOException {
        Extracted extracted = Reading.extracted(
                folder,
                PlainPdf.of("Dear Sir or Madam,\nplease send my file to Equifax, Experian and TransUnion.\n"
                        + "My Credit Accounts are in order, and the Balance: of each is right.\nYours, Maya"));

        assertThat(extracted).isEqualTo(new Extracted.UnknownLayout(List.of()));
    }

    @Test
    void refusesToReadACombinedDocumentAsIfItWereOneBureaus() throws IOException {
        byte[] equifax = SyntheticReports.random(Layout.EQUIFAX, 5, 3).pdf();
        byte[] experian = SyntheticReports.random(Layout.EXPERIAN, 6, 3).pdf();

        Extracted extracted = Reading.extracted(folder, merged(equifax, experian));

        assertThat(extracted)
                .isInstanceOfSatisfying(
                        Extracted.UnknownLayout.class,
                        unknown -> assertThat(unknown.recognised())
                                .as("both are named")
                                .anyMatch(sentence -> sentence.startsWith("Equifax"))
                                .anyMatch(sentence -> sentence.startsWith("Experian")));
    }

    @Test
    void findsNothingInAnEmptyDocument() throws IOException {
        assertThat(Reading.extracted(folder, PlainPdf.of(""))).isEqualTo(new Extracted.UnknownLayout(List.of()));
    }

    private static byte[] merged(byte[] first, byte[] second) throws IOException {
        try (PDDocument one = Loader.loadPDF(first);
                PDDocument other = Loader.loadPDF(second);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new PDFMergerUtility().appendDocument(one, other);
            one.save(bytes);
            return bytes.toByteArray();
        }
    }
}
