package com.creditai.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestWatchTests {

    private final AtomicLong now = new AtomicLong();
    private final RequestWatch watch = new RequestWatch(now::get);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        watch.destroy();
    }

    @Test
    void aThreadThatWaitsInsideForTenSecondsIsAHang() {
        Thread stuck = serve(() -> release.await());
        Awaitility.await("the request waits").until(() -> stuck.getState() == Thread.State.WAITING);
        watch.observe();
        watch.observe();
        assertThat(watch.isHung()).as("at first").isFalse();

        pass(Duration.ofSeconds(11));
        watch.observe();

        assertThat(watch.isHung()).isTrue();
        release.countDown();
        Awaitility.await("it goes on").until(() -> !watch.isHung());
    }

    @Test
    void aBusyThreadIsAlive() {
        Thread busy = serve(() -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        Awaitility.await("the request works").until(() -> busy.getState() == Thread.State.RUNNABLE);

        pass(Duration.ofSeconds(11));
        watch.observe();

        assertThat(watch.isHung()).isFalse();
    }

    @Test
    void anIdleInstanceIsAlive() {
        pass(Duration.ofMinutes(5));

        assertThat(watch.isHung()).isFalse();
        assertThat(watch.isDeadlocked()).isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private Thread serve(Work work) {
        Thread thread = new Thread(() -> {
            try {
                watch.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
