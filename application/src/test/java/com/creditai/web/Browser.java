package com.creditai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without script: keeps cookies, follows redirects, sends the forms that stand in pages. */
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-boundary-that-no-file-holds";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI base;

    Browser(URI base) {
        this.base = base;
    }

    /** A page as it came, at the address where the redirects ended. */
    record Page(int status, String html, URI address, HttpResponse<String> raw) {

        String path() {
            String query = address.getRawQuery();
            return address.getPath() + (query == null ? "" : "?" + query);
        }

        String csrf() {
            Matcher matcher = CSRF.matcher(html);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    Page open(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Opens the page, and sends a form of it to the address. */
    Page fill(String page, String action, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("_csrf", open(page).csrf());
        return post(action, sent);
    }

    Page post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Page signIn(String email, String password) {
        return fill("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    Page upload(String name, byte[] content) {
        return send(request("/reports")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(open("/reports").csrf(), name, content)));
    }

    /** The same upload by a client of the API. */
    static HttpResponse<String> uploadByApi(URI base, String authorization, String name, byte[] content)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/api/v1/reports"))
                                .timeout(Duration.ofSeconds(30))
                                .header("Authorization", authorization)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(multipart("", name, content))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static BodyPublisher multipart(String csrf, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body(), answer.uri(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
