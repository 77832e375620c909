package com.creditai.documents.inspection;

import java.time.Duration;

/**
 * What an upload may cost.
 *
 * @param maxBytes the size that is still accepted, in bytes
 * @param maxPages the number of pages that is still accepted
 * @param maxTime how long an inspection may take; a file that needs longer is refused
 */
public record UploadLimits(long maxBytes, int maxPages, Duration maxTime) {
    public UploadLimits {
        if (maxBytes < 1 || maxPages < 1 || maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException("Upload limits are positive: " + maxBytes + " bytes, " + maxPages
                    + " pages, " + maxTime + " of inspection");
        }
    }
}
