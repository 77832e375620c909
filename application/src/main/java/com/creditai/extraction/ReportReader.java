package com.creditai.extraction;

import com.creditai.extraction.internal.LayoutRecognition;
import com.creditai.extraction.internal.ReportAssembly;
import java.nio.file.Path;
import java.util.List;

/** Reads printed credit reports. Instances keep no state between documents and can be shared by threads. */
public final class ReportReader {

    private final ReadingLimits limits;

    public ReportReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a document, or says that its layout is unknown and what was recognised.
     *
     * @throws ReadingRefusedException when the document is no readable PDF or goes over a limit
     */
    public Extracted read(Path pdf) {
        List<TextLine> lines = PositionedText.lines(pdf, limits);
        LayoutRecognition.Recognition recognition = LayoutRecognition.of(lines);
        return recognition
                .bureau()
                .<Extracted>map(bureau -> new Extracted.Read(ReportAssembly.of(bureau, lines)))
                .orElseGet(() -> new Extracted.UnknownLayout(recognition.recognised()));
    }
}
