package com.creditai.documents;

/** What became of asking for an analysis. */
public sealed interface AnalysisOutcome {

    record Ready(AnalysisOfReport analysis) implements AnalysisOutcome {}

    /** There is no analysis yet, or there will be none because the report failed. */
    record NotReady(Progress progress) implements AnalysisOutcome {}

    /** This person has no such report. */
    record NoSuchReport() implements AnalysisOutcome {}
}
