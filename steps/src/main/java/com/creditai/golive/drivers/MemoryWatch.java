package com.creditai.golive.drivers;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Watches from outside how much heap a Java process really holds: a collection is asked for before each look, so garbage
 * that only waits to be collected does not count.
 */
public final class MemoryWatch implements AutoCloseable {

    private static final long EVERY_MILLISECONDS = 50;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final ScheduledExecutorService clock;
    private final long idle;
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private volatile boolean working;

    private MemoryWatch(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
        this.clock = Executors.newSingleThreadScheduledExecutor();
        this.idle = held();
        this.peak.set(idle);
    }

    /** Starts to watch the process; what it holds now counts as idle. */
    @SuppressWarnings("BanJNDI") // The address is that of our own child process, which attaching has told us.
    public static MemoryWatch of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            MemoryWatch watch = new MemoryWatch(connector, memory);
            watch.clock.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            return watch;
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException("the memory of process " + pid + " cannot be watched", e);
        }
    }

    /** The most that was held above idle so far, in bytes. */
    public long peakAboveIdle() {
        return peak.get() - idle;
    }

    /** Does something that the process is to be watched at. */
    public void during(Runnable work) {
        working = true;
        try {
            work.run();
        } finally {
            working = false;
        }
    }

    /** How often was looked from its beginning to its end while something was done. */
    public long looksDuring() {
        return looks.get();
    }

    @Override
    public void close() {
        look();
        clock.shutdownNow();
        try {
            connector.close();
        } catch (IOException e) {
            throw new IllegalStateException("the connection for watching memory does not close", e);
        }
    }

    private void look() {
        boolean before = working;
        peak.accumulateAndGet(held(), Math::max);
        if (before && working) {
            looks.incrementAndGet();
        }
    }

    private synchronized long held() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
