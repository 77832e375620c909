package com.creditai.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Pages of plain lines in one font: a rendering that has nothing in common with the fixtures' own. */
final class PlainPdf {

    /**
     * How the lines are set, in points.
     *
     * @param top the first base line's distance from the upper edge
     * @param leading from one base line to the next, for letters of 10 points
     * @param step from one text of a line to the next
     * @param sideways whether the sheet lies on its side: the page is marked to be turned by a quarter
     */
    record Setting(float top, float leading, float step, boolean sideways) {
        static final Setting USUAL = new Setting(62, 15, 180, false);

        Setting top(float other) {
            return new Setting(other, leading, step, sideways);
        }

        Setting leading(float other) {
            return new Setting(top, other, step, sideways);
        }

        Setting step(float other) {
            return new Setting(top, leading, other, sideways);
        }

        Setting onItsSide() {
            return new Setting(top, leading, step, true);
        }
    }

    private PlainPdf() {}

    /** A line may hold several texts, kept apart by a bar; a text may start with {@code #} for a title, {@code *} for bold. */
    static byte[] of(String... pages) throws IOException {
        return set(Setting.USUAL, pages);
    }

    static byte[] set(Setting setting, String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                page.setRotation(setting.sideways() ? 90 : 0);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    print(content, text, setting, page.getMediaBox().getHeight());
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void print(PDPageContentStream content, String text, Setting setting, float height)
            throws IOException {
        float y = setting.top();
        for (String line : text.split("\n")) {
            float x = 60;
            for (String part : line.split("\\|")) {
                if (!part.isBlank()) {
                    content.beginText();
                    content.setFont(new PDType1Font(font(part)), part.startsWith("#") ? 16 : 10);
                    content.setTextMatrix(
                            setting.sideways()
                                    ? new Matrix(0, 1, -1, 0, y, x)
                                    : Matrix.getTranslateInstance(x, height - y));
                    content.showText(part.replaceAll("[#*]", "").strip());
                    content.endText();
                }
                x += setting.step();
            }
            y += setting.leading();
        }
    }

    private static Standard14Fonts.FontName font(String part) {
        return part.startsWith("*") ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA;
    }
}
