package com.creditai.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A ClamAV daemon on a port of its own: takes files by INSTREAM as the manual of clamd describes it, and judges as told. */
public final class ClamdStub implements AutoCloseable {

    private static final int LONGEST_PIECE = 1 << 20;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "clamd stub");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread serving = new Thread(this::serve, "clamd stub listening");
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Conversation conversation = answering("stream: OK");

    /** What the daemon does with one connection. */
    @FunctionalInterface
    public interface Conversation {
        void hold(Socket client, ClamdStub daemon) throws IOException, InterruptedException;
    }

    private ClamdStub(ServerSocket server) {
        this.server = server;
        serving.setDaemon(true);
        serving.start();
    }

    /** A daemon that finds every file clean until it is told otherwise. */
    public static ClamdStub start() {
        try {
            return new ClamdStub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file and answers with a zero byte at the end. */
    public static Conversation answering(String answer) {
        return saying((answer + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Takes the file, says these bytes and nothing more, and ends the connection. */
    public static Conversation saying(byte[] answer) {
        return (client, daemon) -> {
            daemon.take(client);
            client.getOutputStream().write(answer);
        };
    }

    /** Takes the beginning of the file, says that it is too large, and ends the connection. */
    public static Conversation refusingTheSize() {
        return (client, daemon) -> {
            client.getInputStream().readNBytes(LONGEST_PIECE);
            client.getOutputStream().write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** Takes the file and never says anything. */
    public static Conversation silent() {
        return (client, daemon) -> {
            daemon.take(client);
            daemon.closed.await();
        };
    }

    /** Never even reads. */
    public static Conversation deaf() {
        return (client, daemon) -> daemon.closed.await();
    }

    /** Takes the file and talks until the client leaves. */
    public static Conversation endless() {
        return (client, daemon) -> {
            daemon.take(client);
            OutputStream out = client.getOutputStream();
            byte[] words = "stream: OK ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            while (daemon.closed.getCount() > 0) {
                out.write(words);
            }
        };
    }

    /** Takes the file and says a byte now and then, so that no single read takes long. */
    public static Conversation dripping() {
        return (client, daemon) -> {
            daemon.take(client);
            client.setSoTimeout(20);
            while (!hasLeft(client)) {
                client.getOutputStream().write('s');
            }
        };
    }

    private static boolean hasLeft(Socket client) throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    /** What to do with the connections from now on. */
    public void converse(Conversation next) {
        conversation = next;
    }

    /** How the setting names it. */
    public String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** The files that it was sent whole, in the order of their arrival. */
    public List<byte[]> received() {
        return List.copyOf(received);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> hold(client));
            } catch (IOException e) {
                // The stub is closed, or a client has left again: either way there is nobody to talk to.
                continue;
            }
        }
    }

    private void hold(Socket client) {
        try (client) {
            conversation.hold(client, this);
        } catch (IOException e) {
            // The client has left, which is what several tests are about.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new EOFException("no command that it knows: " + command);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || length > LONGEST_PIECE) {
                throw new EOFException("no piece has " + length + " bytes");
            }
            file.write(exactly(in, length));
        }
        received.add(file.toByteArray());
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] piece = in.readNBytes(length);
        if (piece.length < length) {
            throw new EOFException("the piece ends early");
        }
        return piece;
    }

    /** Until whoever accepts has gone the kernel still accepts for it: only afterwards does nobody answer there. */
    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            serving.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
