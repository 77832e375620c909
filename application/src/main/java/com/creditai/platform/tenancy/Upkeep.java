package com.creditai.platform.tenancy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes twice an hour what has expired for a day: sessions, registrations, remembered answers, mail that was sent or given up. */
@Configuration(proxyBeanMethods = false)
class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final List<String> REMOVALS = List.of(
            "delete from session_family where ends_at < :before",
            "delete from pending_registration where expires_at < :before",
            "delete from idempotent_request where expires_at < :before",
            "delete from outbox where coalesce(sent_at, failed_at) < :before");

    @Bean
    Task<Void> upkeepTask(Acting acting, JdbcClient database, Clock clock) {
        return Tasks.recurring("upkeep", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            Instant before = clock.instant().minus(KEPT);
            int removed = acting.as(
                    new Actor.Operator(),
                    () -> REMOVALS.stream()
                            .mapToInt(sql -> database.sql(sql)
                                    .param("before", Timestamp.from(before))
                                    .update())
                            .sum());
            log.info("Removed {} expired rows", removed);
        });
    }
}
