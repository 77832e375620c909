package com.creditai.golive.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes TCP connections on to another port, and stops doing so when told: the way a scenario loses a dependency.
 *
 * <p>While cut, open connections are closed and new ones are closed as soon as they are accepted.
 */
public final class TcpRelay implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(6);

    private final InetSocketAddress target;
    private final ServerSocket listener;
    private final Thread accepting;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private TcpRelay(InetSocketAddress target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        this.accepting = new Thread(this::accept, "relay-" + listener.getLocalPort());
        accepting.setDaemon(true);
    }

    /** A relay on a free loopback port to {@code host}:{@code port}. */
    public static TcpRelay to(String host, int port) {
        try {
            ServerSocket listener = new ServerSocket(0, 128, InetAddress.getByName("127.0.0.1"));
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

    /** Drops every connection and accepts none until {@link #restore()}. */
    public void cut() {
        cut = true;
        open.forEach(TcpRelay::quietly);
        open.clear();
    }

    /** Passes new connections on again. */
    public void restore() {
        cut = false;
    }

    /** How many connections pass through it now. */
    public int connections() {
        return open.size() / 2;
    }

    /** Gives the port back: the kernel listens on until the call that accepts has returned. */
    @Override
    public void close() {
        quietly(listener);
        cut();
        try {
            accepting.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // The listener was closed, or the peer went away before it was accepted: nothing to pass on.
                continue;
            }
        }
    }

    private void connect(Socket near) {
        if (cut) {
            quietly(near);
            return;
        }
        Socket far = new Socket();
        try {
            far.connect(target, 5_000);
            open.add(near);
            open.add(far);
            if (cut) {
                end(near, far);
                return;
            }
            daemon("relay-up", () -> pass(near, far));
            daemon("relay-down", () -> pass(far, near));
        } catch (IOException e) {
            end(near, far);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side is gone: the other one must see it too.
            end(from, to);
            return;
        }
        if (to.isInputShutdown() || from.isOutputShutdown()) {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        quietly(one);
        quietly(other);
    }

    private void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // Closing is all that was wanted, and it cannot be done better.
            return;
        }
    }
}
