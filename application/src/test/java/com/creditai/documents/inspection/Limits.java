package com.creditai.documents.inspection;

import java.time.Duration;

/** Limits for tests that try something else than the limits. */
final class Limits {

    static final UploadLimits AMPLE = new UploadLimits(20L << 20, 500, Duration.ofSeconds(20));

    private Limits() {}
}
