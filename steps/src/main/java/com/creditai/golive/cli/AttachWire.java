package com.creditai.golive.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said between {@code check --attach} and {@code up}: one request, then pieces of output until an exit code.
 *
 * <p>Only the JDK is used, because loading a JSON library would cost the asking side more time than all the rest of it.
 */
final class AttachWire implements AutoCloseable {

    private static final int MOST_ARGUMENTS = 10_000;
    private static final int LARGEST_PIECE = 1 << 20;

    private final SocketChannel channel;
    private final DataInputStream in;

    AttachWire(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new Incoming(channel));
    }

    /**
     * What somebody asks for.
     *
     * @param here the folder in which they typed it
     * @param live whether they look at a terminal that a live line suits
     * @param arguments as they typed them
     */
    record Request(Path here, boolean live, List<String> arguments) {

        Request {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a piece of an answer is. */
    enum Kind {
        OUT,
        ERR,
        EXIT
    }

    /** A piece of an answer; that of an exit code is one byte. */
    record Piece(Kind kind, byte[] bytes) {}

    /** Where {@code up} listens: a folder that only its owner may enter. */
    static Path socket(Path state) {
        return state.resolve("up").resolve("socket");
    }

    /** Connects to whoever listens at {@code socket}. */
    static AttachWire to(Path socket) throws IOException {
        return new AttachWire(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    void send(Request request) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new Outgoing(channel))) {
            out.writeUTF(request.here().toString());
            out.writeBoolean(request.live());
            out.writeInt(request.arguments().size());
            for (String argument : request.arguments()) {
                out.writeUTF(argument);
            }
        }
    }

    Request receive() throws IOException {
        Path here = Path.of(in.readUTF());
        boolean live = in.readBoolean();
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("a request of " + count + " arguments is none");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return new Request(here, live, arguments);
    }

    /** Pieces of two kinds come from several threads, and each must stay whole. */
    synchronized void send(Piece piece) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(1 + Integer.BYTES + piece.bytes().length);
        whole.put((byte) piece.kind().ordinal())
                .putInt(piece.bytes().length)
                .put(piece.bytes())
                .flip();
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
    }

    /** @throws EOFException when the other side is gone without a last piece */
    Piece next() throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > LARGEST_PIECE) {
            throw new IOException("an answer of kind " + kind + " and " + length + " bytes is none");
        }
        return new Piece(Kind.values()[kind], in.readNBytes(length));
    }

    /** Everything printed on it goes to the other side; what it cannot take because it is gone is lost. */
    PrintStream print(Kind kind) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        for (int sent = 0; sent < length; sent += LARGEST_PIECE) {
                            int size = Math.min(LARGEST_PIECE, length - sent);
                            byte[] piece = new byte[size];
                            System.arraycopy(bytes, offset + sent, piece, 0, size);
                            send(new Piece(kind, piece));
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    /** Waits until the other side is gone; it says nothing more after its request. */
    void awaitEnd() {
        try {
            while (in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // Closed by whoever has answered, or torn off: either way nobody is there any more.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Unlike the streams of {@link java.nio.channels.Channels}, which in Java 17 let no one write while somebody reads. */
    private static final class Incoming extends InputStream {

        private final SocketChannel channel;

        Incoming(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }
    }

    /** Gathers a request and sends it as one when it is closed; the channel stays open for the answer. */
    private static final class Outgoing extends java.io.ByteArrayOutputStream {

        private final SocketChannel channel;

        Outgoing(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            ByteBuffer whole = ByteBuffer.wrap(toByteArray());
            reset();
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
        }
    }
}
