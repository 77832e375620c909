package com.creditai.platform.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Negative when only a restart helps: the instance is deadlocked or hung. Busy is alive. */
@Component("hang")
class HangIndicator implements HealthIndicator {

    private final RequestWatch watch;

    HangIndicator(RequestWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.isDeadlocked() || watch.isHung()
                ? Health.down().build()
                : Health.up().build();
    }
}
