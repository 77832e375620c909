package com.creditai.golive.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps a listener from accepting anybody: its queue is filled with connections of our own, and the kernel drops whatever
 * knocks after them, as if nobody were there.
 */
final class FullBacklog implements AutoCloseable {

    private static final int NOBODY_THERE_MILLIS = 150;
    private static final int MOST = 1_000;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String CONNECTING = "02";

    private final InetSocketAddress listener;
    private final String port;
    private final List<Socket> ours = new ArrayList<>();
    private final Set<Integer> ports = new HashSet<>();
    private boolean full;
    private boolean held;

    FullBacklog(InetSocketAddress listener) {
        this.listener = listener;
        this.port = String.format(Locale.ROOT, ":%04X", listener.getPort());
    }

    /** Fills it; whoever accepts must wait in {@link #awaitDrained()} from now on. */
    synchronized void fill() {
        if (full) {
            return;
        }
        full = true;
        ports.clear();
        connects();
        awaitHeld();
        while (ours.size() < MOST) {
            if (!connects()) {
                return;
            }
        }
        throw new PlatformException("The queue of " + listener + " takes more than " + MOST + " connections");
    }

    /** Lets the listener accept again. */
    synchronized void drain() {
        full = false;
        ours.forEach(RelayedConnection::quietly);
        ours.clear();
        notifyAll();
    }

    /** Returns when it is not full. */
    synchronized void awaitDrained() throws InterruptedException {
        while (full) {
            held = true;
            notifyAll();
            wait();
        }
        held = false;
    }

    /** Whoever accepts takes one more connection before it waits: only then can the queue be filled for good. */
    private synchronized void awaitHeld() {
        try {
            while (full && !held) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a connection that was accepted is one of ours. */
    synchronized boolean owns(Socket accepted) {
        return accepted.getRemoteSocketAddress() instanceof InetSocketAddress peer && ports.remove(peer.getPort());
    }

    /** Whether somebody is trying to connect at this moment, as the kernel's tables of this machine say (proc(5)). */
    boolean isKnockedAt() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(FullBacklog::rows)
                .anyMatch(row ->
                        row.get(STATE).equals(CONNECTING) && row.get(REMOTE).endsWith(port));
    }

    private static Stream<List<String>> rows(String table) {
        try {
            return Files.readAllLines(Path.of(table), StandardCharsets.US_ASCII).stream()
                    .skip(1)
                    .map(line -> List.of(line.strip().split("\\s+")));
        } catch (IOException e) {
            throw new PlatformException("The connections of this machine cannot be read from " + table, e);
        }
    }

    private boolean connects() {
        Socket socket = new Socket();
        try {
            socket.connect(listener, NOBODY_THERE_MILLIS);
            ours.add(socket);
            ports.add(socket.getLocalPort());
            return true;
        } catch (SocketTimeoutException e) {
            RelayedConnection.quietly(socket);
            return false;
        } catch (IOException e) {
            RelayedConnection.quietly(socket);
            throw new PlatformException("The queue of " + listener + " cannot be filled: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        drain();
    }
}
