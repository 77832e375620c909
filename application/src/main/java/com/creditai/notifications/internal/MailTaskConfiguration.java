package com.creditai.notifications.internal;

import com.creditai.platform.health.Dependency;
import com.creditai.platform.settings.Settings;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that sends mail: tried again after 2, 4, 8, ... seconds and then every quarter of an hour, until {@link MailJob} gives
 * the mail up; the one that looks after mail that has no job; and the look at the mail server.
 */
@Configuration(proxyBeanMethods = false)
class MailTaskConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration WITHOUT_PLACE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    /** More doublings than lead from the first pause to the longest. */
    private static final int MOST_DOUBLINGS = 10;

    @Bean
    Task<Void> mailTask(MailJob job, Settings settings) {
        MailPlaces places = MailPlaces.among(settings.worker().threads());
        return Tasks.custom(MailJob.NAME, Void.class)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, complete.getTimeDone().plus(pause(complete.getExecution().consecutiveFailures))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> places.use(() -> job.send(UUID.fromString(instance.getId())))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(WITHOUT_PLACE)));
    }

    @Bean
    Task<Void> forgottenMailTask(Outbox outbox) {
        return Tasks.recurring("forgotten-mail", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> outbox.enqueueForgotten());
    }

    /** Mail waits in the outbox while its server is away. */
    @Bean
    Dependency mailDependency(MailServer server) {
        return Dependency.optional("mail", server::check);
    }

    /** How long to wait after so many failures in a row and one more. */
    static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
