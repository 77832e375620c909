package com.creditai.documents;

/** What became of a new name. */
public sealed interface RenameOutcome {

    record Renamed(Report report) implements RenameOutcome {}

    /** The report is no longer in the version that the caller had seen; its name is unchanged. */
    record ChangedMeanwhile(Report current) implements RenameOutcome {}

    /** This person has no such report. */
    record NoSuchReport() implements RenameOutcome {}
}
