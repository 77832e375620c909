package com.creditai.extraction.internal;

import com.creditai.extraction.ReadingLimits;
import com.creditai.extraction.ReadingRefusedException;
import com.creditai.extraction.ReadingRefusedException.Reason;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Hands over the characters of each page as soon as the page has been read, within the limits. Of a page only the characters of
 * its commonest direction count, along or across the sheet: what is written across or aslant is a watermark or a note at the edge.
 */
public final class GlyphCollector extends PDFTextStripper {

    private static final int CHECK_EACH = 1024;
    private static final int QUARTER = 90;
    /** Degrees by which a line of text may lean. */
    private static final double LEAN = 0.6;

    /** A printed character; y is its base line from the top of the page as it is read, all measures in points. */
    public record Glyph(String text, float left, float right, float y, float size, boolean bold) {}

    /** The characters of one page, in the order in which the document draws them; the list may be sorted in place. */
    public record PageGlyphs(int page, List<Glyph> glyphs) {}

    private final ReadingLimits limits;
    private final Instant deadline;
    private final Consumer<PageGlyphs> pages;
    private final List<List<Glyph>> byDirection =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private int operators;
    private int kept;
    private int keptOfPage;

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
        byDirection.forEach(List::clear);
        keptOfPage = 0;
        super.processPage(page);
        List<Glyph> upright =
                byDirection.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        pages.accept(new PageGlyphs(getCurrentPageNo(), upright));
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
        if (text == null || text.isBlank() || isAslant(position)) {
            return;
        }
        count();
        float left = position.getXDirAdj();
        byDirection
                .get((int) position.getDir() / QUARTER)
                .add(new Glyph(
                        text,
                        left,
                        left + position.getWidthDirAdj(),
                        position.getYDirAdj(),
                        position.getFontSizeInPt(),
                        isBold(position)));
    }

    private void count() {
        if (++kept > limits.glyphs()) {
            throw new ReadingRefusedException(
                    Reason.TOO_MUCH_TEXT, "The document has more than " + limits.glyphs() + " characters");
        }
        if (++keptOfPage > limits.glyphsOfPage()) {
            throw new ReadingRefusedException(
                    Reason.TOO_MUCH_TEXT, "A page has more than " + limits.glyphsOfPage() + " characters");
        }
    }

    private static boolean isAslant(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double lean = Math.abs(Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()))) % QUARTER;
        return Math.min(lean, QUARTER - lean) > LEAN;
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
