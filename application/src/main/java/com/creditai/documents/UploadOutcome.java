package com.creditai.documents;

import com.creditai.documents.inspection.RefusalReason;
import com.creditai.documents.inspection.UploadLimits;

/** What became of an upload. Only after {@link Accepted} is anything kept that was not kept before. */
public sealed interface UploadOutcome {

    /** A new report, whose analysis is under way. */
    record Accepted(Report report) implements UploadOutcome {}

    /** The same person uploaded the same bytes before; this is that report. */
    record AlreadyHere(Report report) implements UploadOutcome {}

    /**
     * The file cannot be taken.
     *
     * @param limits what a file must keep to be taken
     */
    record Refused(RefusalReason reason, UploadLimits limits) implements UploadOutcome {
        public boolean tooLarge() {
            return reason == RefusalReason.TOO_LARGE;
        }

        /** What is wrong with it and what to do now, for the sender. */
        public String sentence() {
            return reason.title() + " " + reason.advice(limits);
        }
    }

    /** What arrived is not what the sender says was sent. */
    record DigestDiffers() implements UploadOutcome {}

    /** Storage cannot take the document now; sending it again later may help. */
    record StorageDown() implements UploadOutcome {}

    /** It could not be found out whether the file is harmful; sending it again later may help. */
    record Unchecked() implements UploadOutcome {}

    /** Too many files are being looked at; sending it again in a moment helps. */
    record Busy() implements UploadOutcome {}
}
