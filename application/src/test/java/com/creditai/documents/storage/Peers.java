package com.creditai.documents.storage;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;

/** Serves whoever connects to a loopback port as badly as a test wants, and knows how many are connected. */
final class Peers implements AutoCloseable {

    private final ServerSocket listener;
    private final Serving serving;
    private final AtomicInteger open = new AtomicInteger();

    private Peers(ServerSocket listener, Serving serving) {
        this.listener = listener;
        this.serving = serving;
    }

    /** What is done with one connection until it ends. */
    interface Serving {
        void serve(Socket peer) throws IOException, InterruptedException;
    }

    /** Listens on a free port with a socket that is not bound yet. */
    static Peers on(ServerSocket listener, Serving serving) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        Peers peers = new Peers(listener, serving);
        begin(peers::accept);
        return peers;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections have not ended. */
    int open() {
        return open.get();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "peers");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket peer = listener.accept();
                open.incrementAndGet();
                begin(() -> serve(peer));
            } catch (IOException e) {
                // The listener was closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            serving.serve(peer);
        } catch (SocketException | SSLException | EOFException e) {
            // The other side has ended the connection.
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
