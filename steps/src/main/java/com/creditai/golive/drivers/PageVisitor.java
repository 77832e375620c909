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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser without script: keeps cookies, follows redirects and sends the forms that stand in pages, each with the
 * hidden fields that the page gives it. From a source address of its own; for use by one thread.
 */
public final class PageVisitor {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int READ_MILLISECONDS = 60_000;
    private static final int MOST_REDIRECTS = 5;

    private final URI service;
    private final Trace trace;
    private final RestAssuredConfig config;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public PageVisitor(Environment environment, URI service, Trace trace) {
        this.service = service;
        this.trace = trace;
        this.config = Api.config(environment, environment.nextClientAddress(), CONNECT_MILLISECONDS, READ_MILLISECONDS);
    }

    /**
     * A page as it came.
     *
     * @param address where the redirects ended
     */
    public record Page(URI address, int status, String html) {

        private static final Pattern FORM =
                Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.CASE_INSENSITIVE);

        /** Whether it has a form that is sent to this path. */
        public boolean hasForm(String path) {
            return forms().containsKey(path);
        }

        /** What its form for the path sends beside what a person fills in: the values that the page gives. */
        private Map<String, String> given(String path) {
            String inside = forms().get(path);
            if (inside == null) {
                throw new IllegalStateException(
                        "the page at " + address.getPath() + " (" + status + ") has no form that is sent to " + path);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            INPUT.matcher(inside)
                    .results()
                    .map(input -> input.group(1))
                    .filter(input -> !attribute(input, "value").isEmpty())
                    .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
            return fields;
        }

        /** The insides of its forms by the path that each is sent to. */
        private Map<String, String> forms() {
            Map<String, String> forms = new LinkedHashMap<>();
            FORM.matcher(html).results().forEach(form -> {
                URI action = address.resolve(attribute(form.group(1), "action"));
                forms.put(action.getPath(), form.group(2));
            });
            return forms;
        }

        private static String attribute(String tag, String name) {
            Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
        }
    }

    /** Opens a path of the service or the address of a link. */
    public Page open(String address) {
        URI target = service.resolve(address);
        return arrived(target, request().get(target));
    }

    /**
     * Fills in and sends the page's form for a path.
     *
     * @throws IllegalStateException when the page has no such form
     */
    public Page submit(Page page, String path, Map<String, String> filledIn) {
        Map<String, String> fields = page.given(path);
        fields.putAll(filledIn);
        URI target = page.address().resolve(path);
        return arrived(
                target,
                request()
                        .contentType("application/x-www-form-urlencoded")
                        .body(encoded(fields))
                        .post(target));
    }

    /** Signs in at the form of the page, wherever it was shown; answers where that leads. */
    public Page signIn(Page page, Person person) {
        return submit(page, "/sign-in", Map.of("email", person.email(), "password", person.password()));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Page arrived(URI asked, Response first) {
        URI address = asked;
        Response response = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS && isRedirect(response); redirects++) {
            keepCookies(response);
            address = address.resolve(response.getHeader("Location"));
            response = request().get(address);
        }
        keepCookies(response);
        return new Page(address, response.statusCode(), response.asString());
    }

    private static boolean isRedirect(Response response) {
        return response.statusCode() / 100 == 3 && response.getHeader("Location") != null;
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .config(config)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .header("Connection", "close")
                .header("traceparent", trace.parent())
                .cookies(cookies);
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
}
