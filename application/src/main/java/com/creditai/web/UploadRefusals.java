package com.creditai.web;

import com.creditai.documents.UploadOutcome;

/** What to say at the form about an upload that was not taken. */
final class UploadRefusals {
    private UploadRefusals() {}

    static int status(UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Refused refused) {
            return refused.tooLarge() ? 413 : 422;
        }
        return outcome instanceof UploadOutcome.DigestDiffers ? 422 : 503;
    }

    static String sentence(UploadOutcome outcome) {
        if (outcome instanceof UploadOutcome.Refused refused) {
            return refused.sentence();
        }
        if (outcome instanceof UploadOutcome.DigestDiffers) {
            return "The file was damaged on its way to us. Please upload it again.";
        }
        if (outcome instanceof UploadOutcome.Busy) {
            return "Many reports are being looked at just now. Please upload yours again in a minute.";
        }
        return "We cannot keep documents just now, and nothing of yours was kept. Please try again in a few minutes.";
    }
}
