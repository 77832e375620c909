package com.creditai.golive.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection through a relay: in each direction a thread reads, and another one writes what is due.
 *
 * <p>{@code near} is the socket towards whoever connected, {@code far} the one towards the relay's target.
 */
final class RelayedConnection {

    private static final int PIECE = 16 * 1024;
    private static final int PIECES_UNDERWAY = 64;
    private static final int SLICES_A_SECOND = 20;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long CLOSING_MILLIS = 6_000;

    private final Socket near;
    private final Socket far = new Socket();
    private final LineFaults faults;
    private final long number;
    private final Consumer<RelayedConnection> afterwards;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger directionsOpen = new AtomicInteger(2);
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable LineFault lostTo;
    private volatile boolean nearIsGone;

    /**
     * @param number tells the connections of one relay apart; the jitter of each follows from it
     * @param afterwards is told once when the connection has ended
     */
    RelayedConnection(Socket near, LineFaults faults, long number, Consumer<RelayedConnection> afterwards) {
        this.near = near;
        this.faults = faults;
        this.number = number;
        this.afterwards = afterwards;
    }

    /** Something that was read and the time at which it arrives; without bytes it is the end of the stream. */
    private record Piece(long due, byte[] bytes) {}

    /** Connects to the target and passes on from then on. */
    void begin(InetSocketAddress target, String name) {
        start(name + "-connecting", near, () -> {
            Optional<LineFault.BlackHole> hole = faults.get(LineFault.BlackHole.class);
            if (hole.isPresent()) {
                lose(hole.get());
            } else {
                far.connect(target, CONNECT_MILLIS);
                pass(far, near, name + "-down");
            }
            pass(near, far, name + "-up");
        });
    }

    /** Its peer goes without a word. */
    void lose(LineFault fault) {
        faults.meet(fault);
        lostTo = fault;
        quietly(far);
        endIfNobodyIsLeft();
    }

    /** Whether something of it was lost, so that it is of no use any more although it is open. */
    boolean isDead() {
        return lostTo != null;
    }

    /** Ends it by a reset towards whoever connected. */
    void reset() {
        faults.meet(new LineFault.Reset());
        try {
            near.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already: nobody is left whom a reset could tell anything.
            end();
            return;
        }
        end();
    }

    /** Closes both sides; its threads end at once. */
    void end() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        ended.countDown();
        quietly(near);
        quietly(far);
        synchronized (threads) {
            threads.forEach(Thread::interrupt);
        }
        afterwards.accept(this);
    }

    /** Waits until no thread of it runs. */
    void awaitEnd() throws InterruptedException {
        List<Thread> all;
        synchronized (threads) {
            all = List.copyOf(threads);
        }
        for (Thread thread : all) {
            thread.join(CLOSING_MILLIS);
        }
    }

    private void pass(Socket from, Socket to, String name) {
        BlockingQueue<Piece> underway = new ArrayBlockingQueue<>(PIECES_UNDERWAY);
        start(name + "-in", from, () -> read(from, underway));
        start(name + "-out", to, () -> write(to, underway));
    }

    private void read(Socket from, BlockingQueue<Piece> underway) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(2 * number + (from == near ? 1 : 0));
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[PIECE];
        long due = System.nanoTime();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (swallows()) {
                continue;
            }
            due = Math.max(due, System.nanoTime() + latency(random));
            underway.put(new Piece(due, Arrays.copyOf(buffer, n)));
        }
        if (from == near || !swallows()) {
            underway.put(new Piece(due, new byte[0]));
        }
    }

    /** Whether what was just read is lost; from then on everything is. */
    private boolean swallows() {
        faults.get(LineFault.BlackHole.class).ifPresent(hole -> lostTo = hole);
        LineFault lost = lostTo;
        if (lost != null) {
            faults.meet(lost);
            endIfNobodyIsLeft();
        }
        return lost != null;
    }

    /** Whoever connected may have gone before the loss: its going, which ends what is lost, does not come again. */
    private void endIfNobodyIsLeft() {
        if (nearIsGone) {
            end();
        }
    }

    private long latency(SplittableRandom random) {
        return faults.get(LineFault.Latency.class)
                .map(latency -> {
                    faults.meet(latency);
                    return latency.nanos(random);
                })
                .orElse(0L);
    }

    private void write(Socket to, BlockingQueue<Piece> underway) throws IOException, InterruptedException {
        for (Piece piece = underway.take(); piece.bytes().length > 0; piece = underway.take()) {
            await(piece.due() - System.nanoTime());
            if (!swallows()) {
                sendUnlessLost(to, piece.bytes());
            }
            if (to == near) {
                faults.get(LineFault.HalfOpen.class).ifPresent(this::lose);
            }
        }
        faults.get(LineFault.SlowClose.class).ifPresent(this::closeLater);
        if (to == far) {
            nearIsGone = true;
        }
        if (directionsOpen.decrementAndGet() == 0 || isDead()) {
            end();
        } else {
            to.shutdownOutput();
        }
    }

    private void closeLater(LineFault.SlowClose fault) {
        faults.meet(fault);
        await(fault.delay().toNanos());
    }

    /** Whoever goes without a word may go meanwhile: the piece is lost then, and the connection is open until its other end goes. */
    private void sendUnlessLost(Socket to, byte[] bytes) throws IOException {
        try {
            send(to, bytes);
        } catch (IOException e) {
            if (to == near || !isDead()) {
                throw e;
            }
        }
    }

    /** Sends it all, in slices where the rate is limited, so that lifting the limit helps at once. */
    private void send(Socket to, byte[] bytes) throws IOException {
        int sent = 0;
        while (sent < bytes.length) {
            Optional<LineFault.Rate> rate = faults.get(LineFault.Rate.class);
            int slice = rate.map(limit -> Math.max(1, limit.bytesPerSecond() / SLICES_A_SECOND))
                    .orElse(bytes.length);
            int length = Math.min(slice, bytes.length - sent);
            to.getOutputStream().write(bytes, sent, length);
            sent += length;
            rate.ifPresent(limit -> {
                faults.meet(limit);
                await(TimeUnit.SECONDS.toNanos(length) / limit.bytesPerSecond());
            });
        }
    }

    /** Waits that long, or until the connection ends. */
    private void await(long nanos) {
        try {
            ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a thread of the connection does. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void start(String name, Socket side, Work work) {
        Thread thread = new Thread(() -> run(side, work), name);
        thread.setDaemon(true);
        synchronized (threads) {
            if (!over.get()) {
                threads.add(thread);
                thread.start();
            }
        }
    }

    private void run(Socket side, Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // This side is gone: the other one must see it too, unless its peer goes without a word.
            if (side == near || !isDead()) {
                end();
            }
        }
    }

    static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Closing is all that was wanted, and it cannot be done better.
            return;
        }
    }
}
