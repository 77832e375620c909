package com.creditai.platform.health;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the start is done: migrations, first administrator and all. */
@Component("start")
class StartIndicator implements HealthIndicator {

    private volatile boolean done;

    @EventListener(ApplicationReadyEvent.class)
    void done() {
        done = true;
    }

    @Override
    public Health health() {
        return isDone() ? Health.up().build() : Health.down().build();
    }

    boolean isDone() {
        return done;
    }
}
