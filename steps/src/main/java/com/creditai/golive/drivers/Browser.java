package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Opens a page of the service. */
    public Answer open(String path) {
        return send("GET", path, request());
    }

    /** Opens a page with a form for that and sends what the person typed. */
    public Answer submit(String page, String path, Map<String, String> typed) {
        String csrf = csrfOf(page);
        return send(
                "POST",
                path,
                request()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(typed)
                        .formParam("_csrf", csrf));
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

    private RequestSpecification request() {
        return RestAssured.given()
                .config(config)
                .baseUri(service.toString())
                .urlEncodingEnabled(true)
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

    private Answer answered(String method, String path, RequestSpecification request) {
        try {
            Response response = request.request(method, path);
            cookies.putAll(response.cookies());
            return Api.answer(response);
        } catch (Exception e) {
            return Answer.none(String.valueOf(e));
        }
    }
}
