package com.creditai.extraction;

import com.creditai.extraction.ReadingRefusedException.Reason;
import com.creditai.extraction.internal.GlyphCollector;
import com.creditai.extraction.internal.LineBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The text of a PDF with its positions. Slanted text, such as a watermark across the page, is left out. */
public final class PositionedText {

    private PositionedText() {}

    /**
     * All lines in reading order: by page, from the top down, words from left to right.
     *
     * @throws ReadingRefusedException when the document is no readable PDF or goes over a limit
     */
    public static List<TextLine> lines(Path pdf, ReadingLimits limits) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new ReadingRefusedException(
                        Reason.TOO_MANY_PAGES,
                        "The document has " + document.getNumberOfPages() + " pages, more than " + limits.pages());
            }
            Kept kept = new Kept(limits);
            new GlyphCollector(limits, page -> kept.add(LineBuilder.lines(page))).collect(document);
            return kept.lines;
        } catch (ReadingRefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // PDFBox answers some damage with unchecked exceptions or endless nesting, and an interrupt with a closed
            // file.
            throw Thread.currentThread().isInterrupted()
                    ? new ReadingRefusedException(Reason.TOO_SLOW, "Reading was interrupted", unreadable)
                    : new ReadingRefusedException(Reason.UNREADABLE, "The document is no readable PDF", unreadable);
        }
    }

    private static final class Kept {
        private final ReadingLimits limits;
        private final List<TextLine> lines = new ArrayList<>();
        private int words;

        Kept(ReadingLimits limits) {
            this.limits = limits;
        }

        void add(List<TextLine> page) {
            for (TextLine line : page) {
                words += line.segments().stream()
                        .mapToInt(segment -> segment.words().size())
                        .sum();
            }
            if (words > limits.words()) {
                throw new ReadingRefusedException(
                        Reason.TOO_MUCH_TEXT, "The document has more than " + limits.words() + " words");
            }
            lines.addAll(page);
        }
    }
}
