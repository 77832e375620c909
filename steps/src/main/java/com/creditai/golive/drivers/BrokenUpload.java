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

/** An upload whose connection breaks in the middle of the file, as on a train. */
public final class BrokenUpload {

    private static final String BOUNDARY = "----half-way";

    private final Environment environment;
    private final Trace trace;

    public BrokenUpload(Environment environment, Trace trace) {
        this.environment = environment;
        this.trace = trace;
    }

    /**
     * Announces the whole file, sends its first half once the service asks for it, and drops the connection without a
     * goodbye. Without the question the service might never learn that there was a request at all.
     */
    public void halfOf(NamedFile file, Person sender) {
        byte[] head = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        int announced = head.length + file.bytes().length + tail.length;
        try (Socket socket = connected(sender)) {
            OutputStream out = socket.getOutputStream();
            out.write(requestHead(sender, announced).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaitQuestion(socket);
            out.write(head);
            out.write(Arrays.copyOf(file.bytes(), file.bytes().length / 2));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the service ended the connection before it was broken", e);
        }
    }

    /** Reads the interim answer by which a service says that it wants the body (RFC 9110, 10.1.1). */
    private static void awaitQuestion(Socket socket) throws IOException {
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = answers.readLine();
        if (line == null || !line.startsWith("HTTP/1.1 100")) {
            throw new IOException("the service does not want the file: " + line);
        }
    }

    private Socket connected(Person sender) throws IOException {
        URI service = environment.service().url();
        boolean encrypted = "https".equals(service.getScheme());
        Socket socket = encrypted ? environment.trust().getSocketFactory().createSocket() : new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(sender.api().clientAddress()), 0));
        socket.setSoLinger(true, 0);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
        return socket;
    }

    private String requestHead(Person sender, int announced) {
        return "POST /api/v1/reports HTTP/1.1\r\nHost: "
                + environment.service().url().getAuthority() + "\r\ntraceparent: " + trace.parent()
                + "\r\nAuthorization: Bearer " + sender.session().accessToken()
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + announced
                + "\r\nExpect: 100-continue\r\n\r\n";
    }
}
