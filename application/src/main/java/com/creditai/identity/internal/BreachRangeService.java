package com.creditai.identity.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a range service (the protocol of Pwned Passwords) with the first five hexadecimal digits of the password's SHA-1: the
 * service never learns the password. When it does not answer in time, the local list of common passwords has to do.
 */
final class BreachRangeService implements BreachedPasswords {

    private static final Logger log = LoggerFactory.getLogger(BreachRangeService.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int PREFIX = 5;
    private static final String NOBODYS = "00000";

    private final HttpClient client;
    private final String base;

    BreachRangeService(URI base) {
        this.client = HttpClient.newBuilder()
                // Over HTTP/2 all requests share one connection, which a time-out does not end: once its peer has gone
                // without a word, none would be answered any more.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.base = base.toString().replaceAll("/+$", "");
    }

    @Override
    public boolean contains(String password) {
        String digest = sha1(password);
        try {
            return isListed(ask(digest.substring(0, PREFIX)), digest.substring(PREFIX));
        } catch (IOException e) {
            log.warn("The breached-password service does not answer; only the local list was asked", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Asks for a range that stands for no password.
     *
     * @throws IOException when the service does not answer in time or not as it should
     */
    void check() throws IOException, InterruptedException {
        int status = ask(NOBODYS).statusCode();
        if (status != 200) {
            throw new IOException("status " + status);
        }
    }

    /** The whole answer: the request's own time-out ends with the header, and a peer may go after that. */
    private HttpResponse<String> ask(String prefix) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(range(prefix), BodyHandlers.ofString());
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer within " + ANSWER.toMillis() + " ms", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest range(String prefix) {
        return HttpRequest.newBuilder(URI.create(base + "/range/" + prefix))
                .timeout(ANSWER)
                .header("Add-Padding", "true")
                .header("User-Agent", "CreditAI")
                .build();
    }

    private static boolean isListed(HttpResponse<String> answer, String suffix) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body()
                .lines()
                .map(line -> line.strip().split(":", 2))
                .anyMatch(entry -> entry.length == 2
                        && entry[0].equalsIgnoreCase(suffix)
                        && !entry[1].strip().equals("0"));
    }

    private static String sha1(String password) {
        try {
            // The range protocol is defined on SHA-1; nothing is protected by it here.
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
