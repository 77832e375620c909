package com.creditai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.People;
import com.creditai.testing.RawExchange;
import com.creditai.testing.RunningService;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The service behind a proxy that ends TLS, and in front of clients that send whole files uninvited. */
class EdgeTests {

    private static final URI PUBLIC = URI.create("https://credit.example");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORTY_MEGABYTES = "Content-Type: multipart/form-data; boundary=b\r\n"
            + "Content-Length: 41943040\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
            + "%PDF".repeat(30_000);

    private final RunningService service = RunningService.get();
    private final People people = new People(service);

    @Test
    void signingInBehindATlsEdgeLeadsToThePageThatWasWantedAtThePublicAddress() {
        String email = people.consumer();
        String wanted = "/reports/" + UUID.randomUUID() + "/name";

        RawExchange asked = RawExchange.of(service.url(), RunningService.PROXY, get(wanted, ""));
        assertThat(PUBLIC.resolve(asked.header("Location").orElseThrow()))
                .as("where an anonymous visitor is sent")
                .isEqualTo(PUBLIC.resolve("/sign-in"));
        RawExchange form = RawExchange.of(service.url(), RunningService.PROXY, get("/sign-in", asked.cookies()));
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as("the form has its token").isTrue();
        String fields = "email=" + encoded(email) + "&password=" + encoded(People.PASSWORD) + "&_csrf="
                + encoded(csrf.group(1));
        RawExchange signedIn = RawExchange.of(
                service.url(), RunningService.PROXY, post("/sign-in", asked.cookies() + "; " + form.cookies(), fields));

        assertThat(PUBLIC.resolve(signedIn.header("Location").orElseThrow()).getPath())
                .as("where signing in leads")
                .isEqualTo(wanted);
        assertThat(PUBLIC.resolve(signedIn.header("Location").orElseThrow()))
                .as("at which address")
                .hasScheme("https")
                .hasAuthority("credit.example");
        assertThat(signedIn.headers("Set-Cookie").filter(cookie -> cookie.startsWith("creditai-session=")))
                .as("the session's cookie travels encrypted only")
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void aFileThatNobodyAskedForIsRefusedBeforeItsEnd() {
        assertThat(beginning("/api/v1/sessions").status()).as("no upload").isEqualTo(415);
        assertThat(beginning("/api/v1/accounts").status()).as("no upload").isEqualTo(415);
        assertThat(beginning("/api/v1/reports").status()).as("nobody's upload").isEqualTo(401);
        assertThat(beginning("/sign-in").status()).as("no upload").isEqualTo(415);
        RawExchange page = beginning("/reports");
        assertThat(page.status()).as("nobody's upload on a page").isEqualTo(302);
        assertThat(page.header("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/sign-in"));
    }

    @Test
    void aScriptThatAsksForAPartOfAPageAfterSigningOutIsToldToLeaveThePage() {
        String part = "/reports/" + UUID.randomUUID() + "/progress";

        RawExchange answer = RawExchange.of(
                service.url(),
                "127.0.0.1",
                "GET " + part + " HTTP/1.1\r\nHost: localhost\r\nHX-Request: true\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).contains("/sign-in");
        assertThat(answer.cookies())
                .as("the part is not remembered as a wanted page")
                .doesNotContain("REDIRECT_URI");
    }

    private RawExchange beginning(String path) {
        return RawExchange.ofBeginning(
                service.url(),
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + FORTY_MEGABYTES);
    }

    private static String get(String path, String cookies) {
        return "GET " + path + " HTTP/1.1\r\n" + forwarded(cookies) + "\r\n";
    }

    private static String post(String path, String cookies, String fields) {
        return "POST " + path + " HTTP/1.1\r\n" + forwarded(cookies)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length() + "\r\n\r\n"
                + fields;
    }

    private static String forwarded(String cookies) {
        return "Host: credit.example\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n"
                + "Accept: text/html\r\nConnection: close\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
