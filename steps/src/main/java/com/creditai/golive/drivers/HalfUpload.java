package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An upload of which the service has the first half: the rest follows, or the connection breaks. */
public final class HalfUpload implements AutoCloseable {

    private static final String BOUNDARY = "----half-way";
    private static final byte[] HEAD = ("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final BufferedReader answers;
    private final byte[] rest;

    private HalfUpload(Socket socket, BufferedReader answers, byte[] rest) {
        this.socket = socket;
        this.answers = answers;
        this.rest = rest;
    }

    /**
     * Announces the whole file and sends its first half once the service asks for it. Without the question the service might never
     * learn that there was a request at all.
     *
     * @param service the base address of an instance
     */
    public static HalfUpload of(NamedFile file, Person sender, Environment environment, URI service, Trace trace) {
        try {
            Socket socket = connected(environment, service, sender);
            int half = file.bytes().length / 2;
            int announced = HEAD.length + file.bytes().length + TAIL.length;
            OutputStream out = socket.getOutputStream();
            out.write(requestHead(service, sender, trace, announced).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            awaitQuestion(answers);
            out.write(HEAD);
            out.write(file.bytes(), 0, half);
            out.flush();
            return new HalfUpload(socket, answers, Arrays.copyOfRange(file.bytes(), half, file.bytes().length));
        } catch (IOException e) {
            throw new IllegalStateException("the service ended the connection before it had half of the file", e);
        }
    }

    /** Sends the rest and answers the status of what the service says then; 0 when it says nothing any more. */
    public int finish() {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(rest);
            out.write(TAIL);
            out.flush();
            String line = answers.readLine();
            return line != null && line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9, 12)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Drops the connection, without a goodbye unless the upload was finished. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("the connection of an upload cannot be dropped", e);
        }
    }

    /** Reads the interim answer by which a service says that it wants the body (RFC 9110, 10.1.1), and the empty line after it. */
    private static void awaitQuestion(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith("HTTP/1.1 100")) {
            throw new IOException("the service does not want the file: " + line);
        }
        while (line != null && !line.isEmpty()) {
            line = answers.readLine();
        }
    }

    private static Socket connected(Environment environment, URI service, Person sender) throws IOException {
        boolean encrypted = "https".equals(service.getScheme());
        Socket socket = encrypted ? environment.trust().getSocketFactory().createSocket() : new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(sender.api().clientAddress()), 0));
        socket.setSoLinger(true, 0);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
        return socket;
    }

    private static String requestHead(URI service, Person sender, Trace trace, int announced) {
        return "POST /api/v1/reports HTTP/1.1\r\nHost: "
                + service.getAuthority() + "\r\ntraceparent: " + trace.parent()
                + "\r\nAuthorization: Bearer " + sender.session().accessToken()
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + announced
                + "\r\nExpect: 100-continue\r\n\r\n";
    }
}
