package com.creditai.platform.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Watches the threads that serve requests. The instance is hung when threads serve requests and none of them has made progress for
 * ten seconds. Progress is a finished request, used processor time, or a thread that is not waiting inside of this process: a
 * thread that reads from the network waits for somebody else, and that is readiness's business.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestWatch extends OncePerRequestFilter implements DisposableBean {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, Long> processorTimes = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService observer;
    private volatile long lastProgress;

    RequestWatch() {
        this(System::nanoTime);
        observer.scheduleWithFixedDelay(this::observe, 1, 1, TimeUnit.SECONDS);
    }

    RequestWatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastProgress = nanoTime.getAsLong();
        this.observer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "request-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long thread = Thread.currentThread().getId();
        if (processorTimes.isEmpty()) {
            progressed();
        }
        processorTimes.put(thread, 0L);
        try {
            chain.doFilter(request, response);
        } finally {
            processorTimes.remove(thread);
            progressed();
        }
    }

    /** Whether no request has made progress for ten seconds although there are some. */
    boolean isHung() {
        return !processorTimes.isEmpty() && nanoTime.getAsLong() - lastProgress > PATIENCE.toNanos();
    }

    /** Whether threads of this process wait for each other for ever. */
    boolean isDeadlocked() {
        return threads.findDeadlockedThreads() != null;
    }

    /** Looks once at every thread that serves a request. */
    final void observe() {
        long[] serving =
                processorTimes.keySet().stream().mapToLong(Long::longValue).toArray();
        boolean anyProgress = false;
        for (ThreadInfo thread : threads.getThreadInfo(serving)) {
            anyProgress |= thread == null || progressOf(thread);
        }
        if (serving.length == 0 || anyProgress) {
            progressed();
        }
    }

    private boolean progressOf(ThreadInfo thread) {
        long used = threads.getThreadCpuTime(thread.getThreadId());
        Long before = processorTimes.replace(thread.getThreadId(), used);
        boolean waitsInside =
                !Arrays.asList(Thread.State.RUNNABLE, Thread.State.NEW).contains(thread.getThreadState());
        return !waitsInside || before == null || used != before;
    }

    private void progressed() {
        lastProgress = nanoTime.getAsLong();
    }

    @Override
    public void destroy() {
        observer.shutdownNow();
    }
}
