package com.creditai.documents.inspection;

import java.io.IOException;

/** Ends an inspection with its reason from wherever the reason was met; never leaves this package. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    RefusedException(RefusalReason reason) {
        super(reason.code());
        this.reason = reason;
    }

    RefusalReason reason() {
        return reason;
    }
}
