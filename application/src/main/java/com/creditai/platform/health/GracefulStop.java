package com.creditai.platform.health;

import com.creditai.platform.settings.Settings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the service in order: first readiness goes away while requests are still served, so that whoever routes traffic can turn
 * to another instance; then the servers finish what they have begun.
 */
public final class GracefulStop {

    private static final Logger log = LoggerFactory.getLogger(GracefulStop.class);

    private GracefulStop() {}

    /**
     * Ends the application in this order when the process is told to terminate, instead of at once as Spring does by itself:
     * from before the moment at which it is ready, since whoever sees that may tell it to stop in the same moment.
     */
    public static void onTermination(SpringApplication application) {
        application.setRegisterShutdownHook(false);
        application.addListeners(new Registration());
    }

    /** Comes when everything is started and nothing is ready yet. */
    private static final class Registration implements ApplicationListener<ApplicationStartedEvent> {
        @Override
        public void onApplicationEvent(ApplicationStartedEvent started) {
            ConfigurableApplicationContext context = started.getApplicationContext();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "graceful-stop"));
        }
    }

    private static void stop(ConfigurableApplicationContext context) {
        if (!context.isActive()) {
            return;
        }
        Duration drain = context.getBean(Settings.class).shutdown().drain();
        log.info("Stopping: not ready from now on, serving for another {} ms", drain.toMillis());
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            boolean unused = new CountDownLatch(1).await(drain.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.close();
    }
}
