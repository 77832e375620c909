package com.creditai.extraction.internal;

import com.creditai.extraction.ReadingLimits;
import com.creditai.extraction.ReadingRefusedException;
import com.creditai.extraction.ReadingRefusedException.Reason;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Hands over the upright characters of each page as soon as the page has been read, within the limits. */
public final class GlyphCollector extends PDFTextStripper {

    private static final int CHECK_EACH = 1024;

    /** A printed character; y is its base line from the top of the page, all measures in points. */
    public record Glyph(String text, float left, float right, float y, float size, boolean bold) {}

    /** The characters of one page, in the order in which the document draws them. */
    public record PageGlyphs(int page, float height, List<Glyph> glyphs) {}

    private final ReadingLimits limits;
    private final Instant deadline;
    private final Consumer<PageGlyphs> pages;
    private final List<Glyph> glyphs = new ArrayList<>();
    private int operators;
    private int kept;

    public GlyphCollector(ReadingLimits limits, Consumer<PageGlyphs> pages) {
        this.limits = limits;
        this.pages = pages;
        this.deadline = limits.clock().instant().plus(limits.time());
    }

    /** Reads all pages. */
    public void collect(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        checkTime();
        glyphs.clear();
        super.processPage(page);
        pages.accept(new PageGlyphs(getCurrentPageNo(), page.getCropBox().getHeight(), List.copyOf(glyphs)));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % CHECK_EACH == 0) {
            checkTime();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isBlank() || isRotated(position)) {
            return;
        }
        if (++kept > limits.glyphs()) {
            throw new ReadingRefusedException(
                    Reason.TOO_MUCH_TEXT, "The document has more than " + limits.glyphs() + " characters");
        }
        float left = position.getXDirAdj();
        glyphs.add(new Glyph(
                text,
                left,
                left + position.getWidthDirAdj(),
                position.getYDirAdj(),
                position.getFontSizeInPt(),
                isBold(position)));
    }

    private static boolean isRotated(TextPosition position) {
        return Math.abs(position.getTextMatrix().getShearY()) > 0.01f;
    }

    private static boolean isBold(TextPosition position) {
        String name = position.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }

    private void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ReadingRefusedException(Reason.TOO_SLOW, "Reading was interrupted");
        }
        if (limits.clock().instant().isAfter(deadline)) {
            throw new ReadingRefusedException(
                    Reason.TOO_SLOW, "Reading took longer than " + limits.time().toSeconds() + " s");
        }
    }
}
