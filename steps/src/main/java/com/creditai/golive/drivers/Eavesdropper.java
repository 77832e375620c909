package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody between the service and its database. Whoever does not insist on TLS, or does not look at whose certificate it is,
 * works through it as if nobody were there.
 */
public final class Eavesdropper implements AutoCloseable {

    /** What a client of PostgreSQL sends first when it wants TLS, or Kerberos' encryption. */
    private static final int TLS_WANTED = 80_877_103;

    private static final int KERBEROS_WANTED = 80_877_104;
    private static final int NO = 'N';

    private final URI real;
    private final boolean refusesTls;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Eavesdropper(Database database, String address, boolean refusesTls) {
        this.real = URI.create(database.url().substring("jdbc:".length()));
        this.refusesTls = refusesTls;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new IllegalStateException("nobody can listen at " + address, e);
        }
        daemon(this::accept);
    }

    /** Says on behalf of the database that it has no encryption, and passes everything else on. */
    public static Eavesdropper withoutTls(Database database) {
        return new Eavesdropper(database, "127.0.0.1", true);
    }

    /** Passes everything on, but has an address that does not stand in the database's certificate. */
    public static Eavesdropper elsewhere(Database database) {
        return new Eavesdropper(database, "127.0.0.2", false);
    }

    /** The JDBC address that leads here instead of to the database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort()
                + real.getPath();
    }

    @Override
    public void close() {
        quietly(listener);
        open.forEach(Eavesdropper::quietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                daemon(() -> serve(near));
            } catch (IOException e) {
                // The listener was closed, or the peer went away before it was accepted: nothing to pass on.
                continue;
            }
        }
    }

    private void serve(Socket near) {
        open.add(near);
        try (near;
                Socket far = new Socket(real.getHost(), real.getPort())) {
            open.add(far);
            byte[] first = opening(near);
            far.getOutputStream().write(first);
            daemon(() -> pass(far, near));
            near.getInputStream().transferTo(far.getOutputStream());
        } catch (IOException e) {
            // One of the two has gone, which ends the conversation for the other one too.
            quietly(near);
        }
    }

    /** The first message that goes on to the database. */
    private byte[] opening(Socket near) throws IOException {
        DataInputStream in = new DataInputStream(near.getInputStream());
        while (refusesTls) {
            byte[] message = new byte[Integer.BYTES * 2];
            in.readFully(message);
            int wanted = ByteBuffer.wrap(message).getInt(Integer.BYTES);
            if (wanted != TLS_WANTED && wanted != KERBEROS_WANTED) {
                return message;
            }
            near.getOutputStream().write(NO);
        }
        return new byte[0];
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two has gone, which ends the conversation for the other one too.
            quietly(from);
        }
        quietly(to);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "eavesdropper");
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
