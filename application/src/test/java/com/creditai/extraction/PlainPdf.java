package com.creditai.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Pages of plain lines in one font: a rendering that has nothing in common with the fixtures' own. */
final class PlainPdf {

    private PlainPdf() {}

    /** A line may hold several texts, kept apart by a bar, each 180 points right of the one before. */
    static byte[] of(String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    print(content, text);
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void print(PDPageContentStream content, String text) throws IOException {
        float y = 730;
        for (String line : text.split("\n")) {
            float x = 60;
            for (String part : line.split("\\|")) {
                if (!part.isBlank()) {
                    boolean title = part.startsWith("#");
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), title ? 16 : 10);
                    content.newLineAtOffset(x, y);
                    content.showText(part.replace("#", "").strip());
                    content.endText();
                }
                x += 180;
            }
            y -= 15;
        }
    }
}
