package com.creditai.documents;

import com.creditai.platform.errors.ProblemException;
import java.util.Optional;

/** What people are told when a file is not taken or a document not handed out: the same over the API and on pages. */
public final class DocumentProblems {

    private DocumentProblems() {}

    /** Why an upload made no report; empty when there is one. */
    public static Optional<ProblemException> of(UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Refused refused) {
            int status = refused.tooLarge() ? 413 : 422;
            return Optional.of(new ProblemException(status, refused.reason().code(), refused.sentence()));
        }
        if (outcome instanceof UploadOutcome.DigestDiffers) {
            return Optional.of(new ProblemException(
                    422, "digest-mismatch", "The file that arrived is not the one that you sent. Send it again."));
        }
        if (outcome instanceof UploadOutcome.Busy) {
            return Optional.of(new ProblemException(
                    503, "busy", "Many reports are being looked at just now. Please upload yours again in a minute."));
        }
        if (outcome instanceof UploadOutcome.Unchecked) {
            return Optional.of(new ProblemException(
                    503,
                    "malware-check-unavailable",
                    "We cannot check files for malware just now, and nothing of yours was kept."
                            + " Please try again in a few minutes."));
        }
        if (outcome instanceof UploadOutcome.StorageDown) {
            return Optional.of(storageUnavailable("We cannot keep documents just now, and nothing of yours was kept."));
        }
        return Optional.empty();
    }

    /** Why a document is not handed out; empty when it is. */
    public static Optional<ProblemException> of(DocumentOutcome outcome) {
        if (outcome instanceof DocumentOutcome.NoSuchReport) {
            return Optional.of(ProblemException.notFound());
        }
        if (outcome instanceof DocumentOutcome.Altered) {
            return Optional.of(new ProblemException(
                    502, "document-altered", "The stored document is no longer the one that you uploaded."));
        }
        if (outcome instanceof DocumentOutcome.StorageDown) {
            return Optional.of(storageUnavailable("Documents cannot be fetched just now."));
        }
        return Optional.empty();
    }

    /** Storage cannot be asked at the moment. */
    public static ProblemException storageUnavailable(String what) {
        return new ProblemException(503, "storage-unavailable", what + " Please try again in a few minutes.");
    }
}
