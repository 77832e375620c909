package com.creditai.golive.drivers.oncall;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.creditai.golive.drivers.oncall.Rota.Contact;
import com.creditai.golive.drivers.oncall.Rota.Path;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.platform.Environment;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Stands in for a provider that keeps a rota and pages by it: events are taken as PagerDuty's Events API v2 takes them
 * ({@code POST /v2/enqueue} with {@code routing_key}, {@code event_action}, {@code dedup_key}); whether somebody has
 * acknowledged is told at {@code GET /incident}, the rota at {@code GET /rota}. Each scenario has one of its own.
 */
public final class PagingProvider implements AutoCloseable {

    static final String ENQUEUE = "/v2/enqueue";
    static final String INCIDENT = "/incident";
    static final String ROTA = "/rota";

    /** What the journal shows of a page that went out; the asking side cannot tell. */
    private static final String DELIVERED = "X-Delivered";

    private static final String PAGED = "paged";
    private static final String ACKNOWLEDGED = "acknowledged";
    private static final int RULE = 10;
    private static final int EXCEPTION = 5;

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private final Environment environment;
    private final Optional<PagingFault> fault;
    private Optional<Rota> first = Optional.empty();

    private PagingProvider(Environment environment) {
        this.environment = environment;
        this.fault = PagingFault.inForce(environment);
    }

    /** Starts one on a free loopback port, at which nobody acknowledges. */
    public static PagingProvider start(Environment environment) {
        PagingProvider provider = new PagingProvider(environment);
        provider.server.start();
        provider.server.stubFor(
                post(ENQUEUE).atPriority(RULE).willReturn(accepted().withHeader(DELIVERED, "yes")));
        provider.tell(Scenario.STARTED, "triggered");
        provider.tell(ACKNOWLEDGED, ACKNOWLEDGED);
        return provider;
    }

    public URI url() {
        return URI.create(server.baseUrl());
    }

    /** Keeps a rota from now on. */
    public void keep(Rota rota) {
        if (first.isEmpty()) {
            first = Optional.of(rota);
        }
        Rota shown = fault.map(wrong -> shown(wrong, rota)).orElse(rota);
        fault.filter(wrong -> !shown.equals(rota)).ifPresent(wrong -> wrong.meet(environment));
        server.stubFor(get(ROTA).willReturn(aResponse().withBody(shown.toJson())));
    }

    /** Has whoever is on this level acknowledge a page as soon as it comes. */
    public void acknowledgesOn(String level) {
        server.stubFor(post(urlPathEqualTo(ENQUEUE))
                .atPriority(EXCEPTION)
                .inScenario(PAGED)
                .withRequestBody(matchingJsonPath("$.routing_key", equalTo(level)))
                .willSetStateTo(ACKNOWLEDGED)
                .willReturn(accepted().withHeader(DELIVERED, "yes")));
    }

    /** Takes every page to this level and lets none of them out. */
    public void losesPagesTo(String level) {
        server.stubFor(post(urlPathEqualTo(ENQUEUE))
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.routing_key", equalTo(level)))
                .willReturn(accepted()));
    }

    /** Puts what it is to lose in place; before a drill, since some is lost by a fault. */
    void readyForDrill() {
        fault.filter(PagingFault.LOSES_PAGES_TO_THE_EXECUTIVE::equals).ifPresent(wrong -> {
            losesPagesTo("executive");
            wrong.meet(environment);
        });
    }

    /** The levels that a page went out to, in that order. */
    public List<String> reached() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        // The journal begins with what came last.
        Collections.reverse(events);
        return events.stream()
                .filter(event -> event.getRequest().getUrl().equals(ENQUEUE))
                .filter(event -> delivered(event.getResponse()))
                .map(event -> Json.mapper()
                        .readTree(event.getRequest().getBodyAsString())
                        .path("routing_key")
                        .asString())
                .toList();
    }

    private static boolean delivered(LoggedResponse response) {
        return response.getHeaders() != null
                && response.getHeaders().getHeader(DELIVERED).isPresent();
    }

    private void tell(String state, String status) {
        server.stubFor(get(INCIDENT)
                .inScenario(PAGED)
                .whenScenarioStateIs(state)
                .willReturn(aResponse().withBody("{\"status\": \"" + status + "\"}")));
    }

    private static ResponseDefinitionBuilder accepted() {
        return aResponse().withStatus(202).withBody("{\"status\": \"success\"}");
    }

    private Rota shown(PagingFault wrong, Rota rota) {
        return switch (wrong) {
            case LOSES_THE_FIRST_SHIFTS ->
                rota.withShifts(rota.shifts().subList(4, rota.shifts().size()));
            case LOSES_THE_LAST_STEPS -> {
                Rota cut = rota;
                for (Path path : rota.paths()) {
                    cut = MadeUpRota.ending(cut, path.name(), "somebody");
                }
                yield cut;
            }
            case LOSES_THE_PHONES ->
                rota.withContacts(rota.contacts().stream()
                        .map(contact -> new Contact(contact.kind(), contact.name(), "", contact.email()))
                        .toList());
            case SHOWS_THE_FIRST_VERSION -> first.orElse(rota);
            case LOSES_PAGES_TO_THE_EXECUTIVE -> rota;
        };
    }

    @Override
    public void close() {
        server.stop();
    }
}
