package com.creditai.documents.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when storage answers, within one connect and read time-out. */
final class StorageHealth implements HealthIndicator {
    private final ObjectStorage storage;

    StorageHealth(ObjectStorage storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        try {
            storage.check();
            return Health.up().build();
        } catch (StorageUnavailableException e) {
            return Health.down(e).build();
        }
    }
}
