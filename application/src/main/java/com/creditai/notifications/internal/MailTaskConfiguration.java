package com.creditai.notifications.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends mail: tried again after 2, 4, 8, ... seconds, 14 times in all (over nine hours). */
@Configuration(proxyBeanMethods = false)
class MailTaskConfiguration {

    private static final int TRIES = 14;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final double GROWTH = 2.0;

    @Bean
    Task<Void> mailTask(MailJob job) {
        return Tasks.oneTime(MailJob.NAME)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, GROWTH)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.send(UUID.fromString(instance.getId())));
    }
}
