package com.creditai.golive.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes TCP connections on to another port, and does so badly or not at all when told: the way a scenario disturbs a
 * dependency. Safe for use by many threads.
 */
public final class TcpRelay implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(6);
    private static final int BACKLOG = 50;

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Thread accepting;
    private final LineFaults faults = new LineFaults();
    private final FullBacklog full;
    private final Set<RelayedConnection> open = ConcurrentHashMap.newKeySet();
    private long accepted;

    private TcpRelay(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        this.full = new FullBacklog(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
        this.accepting = new Thread(this::accept, name());
        accepting.setDaemon(true);
    }

    /** A relay on a free loopback port to {@code host}:{@code port}. */
    public static TcpRelay to(String host, int port) {
        try {
            ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
            TcpRelay relay = new TcpRelay(new InetSocketAddress(host, port), listener);
            relay.accepting.start();
            return relay;
        } catch (IOException e) {
            throw new PlatformException("No loopback port is free for a relay to " + host + ":" + port + ".", e);
        }
    }

    /** The loopback port to connect to instead. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Puts a fault in force, instead of an earlier one of its kind. */
    public void set(LineFault fault) {
        faults.set(fault);
        if (faults.unreachable()) {
            full.fill();
        } else {
            full.drain();
        }
        List<RelayedConnection> now = List.copyOf(open);
        if (fault instanceof LineFault.Cut) {
            now.forEach(connection -> {
                faults.meet(fault);
                connection.end();
            });
        } else if (fault instanceof LineFault.Reset) {
            now.forEach(RelayedConnection::reset);
        } else if (fault instanceof LineFault.HalfOpen) {
            now.forEach(connection -> connection.lose(fault));
        }
    }

    /** Ends the fault of one kind; what is underway already still arrives late. */
    public void clear(Class<? extends LineFault> kind) {
        faults.clear(kind);
        if (!faults.unreachable()) {
            full.drain();
        }
    }

    /** Drops every connection and accepts none until {@link #restore()}. */
    public void cut() {
        set(new LineFault.Cut());
    }

    /** Ends every fault: new connections are passed on again. */
    public void restore() {
        faults.clear();
        full.drain();
    }

    /** How many connections are open towards whoever connected, dead ones among them. */
    public int connections() {
        return open.size();
    }

    /** How many of {@link #connections()} have lost their peer or something on the way, and will never work again. */
    public int dead() {
        return (int) open.stream().filter(RelayedConnection::isDead).count();
    }

    /**
     * How often a fault was met so far: a connection refused, reset or lost, a piece late, slowed or swallowed, or a look of
     * ours at which somebody knocked in vain.
     */
    public long disturbed() {
        noticeKnocking();
        return faults.met();
    }

    /** The same for one fault. */
    public long disturbed(LineFault fault) {
        noticeKnocking();
        return faults.met(fault);
    }

    /** Gives the port back and ends every connection; no thread and no socket of it is left. */
    @Override
    public void close() {
        RelayedConnection.quietly(listener);
        faults.set(new LineFault.Cut());
        full.close();
        try {
            accepting.join(CLOSING.toMillis());
            for (RelayedConnection connection : List.copyOf(open)) {
                connection.end();
                connection.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is not even accepted can only be seen while waiting for it. */
    private void noticeKnocking() {
        faults.get(LineFault.BlackHole.class)
                .filter(hole -> !hole.accepting() && full.isKnockedAt())
                .ifPresent(faults::meet);
    }

    private String name() {
        return "relay-" + port();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                full.awaitDrained();
                connect(near);
            } catch (IOException e) {
                // The listener was closed, or the peer went away before it was accepted: nothing to pass on.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void connect(Socket near) throws IOException {
        if (full.owns(near)) {
            near.close();
            return;
        }
        near.setTcpNoDelay(true);
        RelayedConnection connection = new RelayedConnection(near, faults, accepted++, open::remove);
        open.add(connection);
        if (faults.has(LineFault.Reset.class)) {
            connection.reset();
        } else if (faults.has(LineFault.Cut.class)) {
            faults.meet(new LineFault.Cut());
            connection.end();
        } else {
            connection.begin(target, name());
        }
    }
}
