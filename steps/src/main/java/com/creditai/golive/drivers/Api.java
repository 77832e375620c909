package com.creditai.golive.drivers;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;
import static io.restassured.config.SSLConfig.sslConfig;

import com.creditai.golive.platform.Environment;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * The JSON API as one client uses it: from a source address of its own, in the scenario's trace, trusting the run's
 * certificate authority only. Safe for use by many threads.
 */
@SuppressWarnings("deprecation") // REST Assured takes no newer client.
public final class Api {

    private static final String PREFIX = "/api/v1";
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int READ_MILLISECONDS = 60_000;

    /** More than any scenario has under way at once from one address. */
    private static final int MOST_CONNECTIONS = 100;

    private final URI service;
    private final String clientAddress;
    private final Trace trace;
    private final Exchanges exchanges;
    private final PoolingClientConnectionManager connections = connections();
    private final RestAssuredConfig config;

    public Api(Environment environment, URI service, Trace trace, Exchanges exchanges) {
        this.service = service;
        this.clientAddress = environment.nextClientAddress();
        this.trace = trace;
        this.exchanges = exchanges;
        RestAssuredConfig usual = config(environment, clientAddress, CONNECT_MILLISECONDS, READ_MILLISECONDS);
        this.config = usual.httpClient(usual.getHttpClientConfig()
                .reuseHttpClientInstance()
                .httpClientFactory(() -> new DefaultHttpClient(connections)));
    }

    /** The loopback address that the service sees. */
    public String clientAddress() {
        return clientAddress;
    }

    /** Ends the connections that are kept for further calls. */
    public void disconnect() {
        connections.shutdown();
    }

    /** Sends the call; a connection that breaks is an answer with status 0. */
    public Answer send(Call call) {
        long start = System.nanoTime();
        Answer answer = answered(call);
        exchanges.add(call, answer, (System.nanoTime() - start) / 1_000_000);
        return answer;
    }

    /** Opens an address that a mail named, as a browser would. */
    public Answer open(URI link) {
        return answered(Call.of("GET", link.toString()).header("Accept", "text/html"));
    }

    // REST Assured passes checked exceptions on without declaring them, so only Exception catches a broken connection.
    private Answer answered(Call call) {
        try {
            boolean absolute = call.path().startsWith("http");
            Response response = request(call).request(call.method(), absolute ? call.path() : PREFIX + call.path());
            return answer(response);
        } catch (Exception e) {
            return Answer.none(String.valueOf(e));
        }
    }

    private RequestSpecification request(Call call) {
        RequestSpecification request = RestAssured.given()
                .config(config)
                .baseUri(service.toString())
                .urlEncodingEnabled(false)
                .header("traceparent", trace.parent())
                .headers(call.headers());
        call.json().ifPresent(json -> request.contentType("application/json").body(json));
        call.file().ifPresent(file -> request.multiPart("file", file.name(), file.bytes(), "application/pdf"));
        return request;
    }

    private static PoolingClientConnectionManager connections() {
        PoolingClientConnectionManager connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        return connections;
    }

    static RestAssuredConfig config(Environment environment, String clientAddress, int connect, int read) {
        return RestAssuredConfig.config()
                .redirect(redirectConfig().followRedirects(false))
                .encoderConfig(encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .sslConfig(sslConfig().sslSocketFactory(new SSLSocketFactory(environment.trust())))
                .httpClient(httpClientConfig()
                        .setParam("http.route.local-address", address(clientAddress))
                        .setParam("http.connection.timeout", connect)
                        .setParam("http.socket.timeout", read));
    }

    static Answer answer(Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.headers()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new Answer(response.statusCode(), headers, response.asByteArray());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }
}
