package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser without script: keeps the cookies, sends the forms that stand in pages, and shows where it is sent instead
 * of going there. One for each person; not for use by several threads.
 */
public final class Browser {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int READ_MILLISECONDS = 60_000;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI service;
    private final Trace trace;
    private final Exchanges exchanges;
    private final RestAssuredConfig config;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(Environment environment, Trace trace, Exchanges exchanges) {
        this.service = environment.service().url();
        this.trace = trace;
        this.exchanges = exchanges;
        this.config = Api.config(environment, environment.nextClientAddress(), CONNECT_MILLISECONDS, READ_MILLISECONDS);
    }

    /** Opens a page of the service, by its path or its whole address. */
    public Answer open(String path) {
        return send("GET", path, request());
    }

    /** Sends a form's fields, all of which the caller knows. */
    Answer post(String path, Map<String, String> fields) {
        return send(
                "POST",
                path,
                request().contentType("application/x-www-form-urlencoded").body(encoded(fields)));
    }

    /** Opens a page with a form for that and sends what the person typed. */
    public Answer submit(String page, String path, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", csrfOf(page));
        return post(path, fields);
    }

    /** Opens a page with a form for files and sends one. */
    public Answer submit(String page, String path, NamedFile file) {
        String csrf = csrfOf(page);
        return send(
                "POST",
                path,
                request().multiPart("_csrf", csrf).multiPart("file", file.name(), file.bytes(), "application/pdf"));
    }

    /** Signs in at the page's form; answers where the service sends the browser then. */
    public String signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", Map.of("email", email, "password", password))
                .header("location")
                .orElse("");
    }

    private String csrfOf(String page) {
        Matcher token = CSRF.matcher(open(page).text());
        return token.find() ? token.group(1) : "";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .config(config)
                .baseUri(service.toString())
                .urlEncodingEnabled(false)
                .header("Connection", "close")
                .header("Accept", "text/html")
                .header("traceparent", trace.parent())
                .cookies(cookies);
    }

    // REST Assured passes checked exceptions on without declaring them, so only Exception catches a broken connection.
    private Answer send(String method, String path, RequestSpecification request) {
        long start = System.nanoTime();
        Answer answer = answered(method, path, request);
        exchanges.add(
                new Call(method, path, Map.of(), Optional.empty(), Optional.empty()),
                answer,
                (System.nanoTime() - start) / 1_000_000);
        return answer;
    }

    private void keepCookies(Response response) {
        for (Cookie cookie : response.detailedCookies()) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private Answer answered(String method, String path, RequestSpecification request) {
        try {
            Response response = request.request(method, path);
            keepCookies(response);
            return Api.answer(response);
        } catch (Exception e) {
            return Answer.none(String.valueOf(e));
        }
    }
}
