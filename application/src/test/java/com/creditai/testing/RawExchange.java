package com.creditai.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request byte by byte, from an address of choice, as no well-behaved client would send it.
 *
 * @param head status line and headers of the answer
 * @param body of the answer; empty when it was not read
 */
public record RawExchange(List<String> head, String body) {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    /** Sends a whole request and reads the whole answer. */
    public static RawExchange of(URI service, String from, String request) {
        try (Socket socket = connected(service, from)) {
            send(socket, request);
            BufferedReader reader = reader(socket);
            List<String> head = head(reader);
            StringBuilder body = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                body.append((char) c);
            }
            return new RawExchange(head, body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the beginning of a request whose end never comes, and reads the head of what is answered all the same. */
    public static RawExchange ofBeginning(URI service, String request) {
        try (Socket socket = connected(service, "127.0.0.1")) {
            send(socket, request);
            return new RawExchange(head(reader(socket)), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(head.get(0).split(" ")[1]);
    }

    public Optional<String> header(String name) {
        return headers(name).findFirst();
    }

    /** What a client would send back of the cookies that it was given. */
    public String cookies() {
        return String.join(
                "; ", headers("Set-Cookie").map(value -> value.split(";")[0]).toList());
    }

    public Stream<String> headers(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip());
    }

    private static Socket connected(URI service, String from) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName(service.getHost()), service.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> head(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
