package com.creditai.golive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Semaphore;
import org.junit.platform.engine.CancellationToken;

/**
 * The listening side of {@code check --attach}, on a Unix domain socket that only its owner can reach; one run at a time.
 *
 * <p>When the asking side goes, its run is told to stop and what it would still say is lost; the environment stays.
 */
final class AttachServer implements AutoCloseable {

    /** Does what was asked. */
    interface Runs {

        /**
         * Runs it to its end, or until it is told to stop.
         *
         * @return the exit code, 0 to 3
         */
        int run(AttachWire.Request request, PrintStream out, PrintStream err, CancellationToken stop);
    }

    private final Path socket;
    private final ServerSocketChannel listening;
    private final Runs runs;
    private final Semaphore free = new Semaphore(1);

    private AttachServer(Path socket, ServerSocketChannel listening, Runs runs) {
        this.socket = socket;
        this.listening = listening;
        this.runs = runs;
    }

    /**
     * Listens from now on; the caller holds the lock of the checkout's runs, so that a socket found there is left over.
     *
     * @throws IOException when no socket can be made there, for instance because its path is longer than about 100 bytes
     */
    static AttachServer open(Path state, Runs runs) throws IOException {
        Path socket = AttachWire.socket(state);
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
        // The folder comes first: between making a socket and closing it to others, others could connect.
        Files.createDirectory(
                socket.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listening.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        socket.toFile().deleteOnExit();
        AttachServer server = new AttachServer(socket, listening, runs);
        background("golive-attach", server::listen);
        return server;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        Files.deleteIfExists(socket);
    }

    private void listen() {
        try {
            while (true) {
                SocketChannel asking = listening.accept();
                background("golive-attached", () -> serve(asking));
            }
        } catch (ClosedChannelException e) {
            // That is how it is ended.
            return;
        } catch (IOException e) {
            throw new Refusal("Nobody can attach any more: " + e.getMessage() + ".", e);
        }
    }

    private void serve(SocketChannel asking) {
        try (AttachWire wire = new AttachWire(asking)) {
            AttachWire.Request request = wire.receive();
            int code = free.tryAcquire() ? runAlone(wire, request) : refuse(wire);
            wire.send(new AttachWire.Piece(AttachWire.Kind.EXIT, new byte[] {(byte) code}));
        } catch (IOException e) {
            // Whoever asked is gone, and with them everybody who would want to know.
            return;
        }
    }

    private int runAlone(AttachWire wire, AttachWire.Request request) {
        CancellationToken stop = CancellationToken.create();
        background("golive-attached-end", () -> {
            wire.awaitEnd();
            stop.cancel();
        });
        try {
            return runs.run(request, wire.print(AttachWire.Kind.OUT), wire.print(AttachWire.Kind.ERR), stop);
        } finally {
            free.release();
        }
    }

    private static int refuse(AttachWire wire) {
        wire.print(AttachWire.Kind.ERR)
                .println(
                        "Another check is attached and not through yet: wait for its end, or stop it with Ctrl-C there.");
        return ExitCodes.BROKEN;
    }

    /** Does something beside, which does not keep the process from ending. */
    static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
