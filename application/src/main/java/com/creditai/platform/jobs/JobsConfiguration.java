package com.creditai.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the scheduler fits into this service. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    /** Nobody else's, also not that of an instance that was here before: by it an instance knows the jobs that it has. */
    @Bean
    SchedulerName workerName() {
        return new SchedulerName.Fixed(new SchedulerName.Hostname().getName() + "/" + UUID.randomUUID());
    }

    @Bean
    DbSchedulerCustomizer namedWorker(SchedulerName workerName) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(workerName);
            }
        };
    }

    /** {@link JobsLifecycle} ends the scheduler, before anything goes that a job needs. */
    @Bean
    static BeanFactoryPostProcessor schedulerEndsWithTheLifecycle() {
        return factory -> factory.getBeanDefinition("scheduler").setDestroyMethodName("");
    }
}
