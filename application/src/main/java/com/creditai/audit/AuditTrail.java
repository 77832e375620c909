package com.creditai.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only record of who did what. */
public interface AuditTrail {

    /**
     * Records an action of the transaction's actor, in that transaction: both are kept or neither.
     *
     * @param subject what it was done to
     * @param details facts without personal data
     */
    void record(AuditAction action, @Nullable UUID subject, Map<String, String> details);
}
