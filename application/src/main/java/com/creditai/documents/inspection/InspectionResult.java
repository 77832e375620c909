package com.creditai.documents.inspection;

/** The outcome of an inspection: the file may be kept, or the one reason why it may not. */
public sealed interface InspectionResult {

    /**
     * The file may be kept.
     *
     * @param pages the pages counted in the page tree, at least 1; a number the file states about itself is not trusted
     */
    record Accepted(int pages) implements InspectionResult {}

    /** The file must not be kept. */
    record Refused(RefusalReason reason) implements InspectionResult {}

    /** It could not be found out whether the file is harmful; trying again later may help. */
    record Unchecked() implements InspectionResult {}

    /** Nothing is known of the file: too many others are being looked at, and trying again later may help. */
    record Busy() implements InspectionResult {}
}
