package com.creditai.golive.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who uses the service: what they know, hold and were told last. Each has a source address of their own.
 *
 * <p>Calls that many threads make at once go through {@link #session()} and the methods that answer without remembering.
 */
public final class Person {

    private static final Duration ANALYSIS = Duration.ofSeconds(30);

    private final String name;
    private final String email;
    private final String password;
    private final Api api;
    private @Nullable Session session;
    private @Nullable String accountId;
    private final Set<NamedFile> files = new LinkedHashSet<>();
    private @Nullable NamedFile file;
    private @Nullable String reportId;
    private @Nullable Answer told;
    private @Nullable URI confirmationLink;

    public Person(String firstName, Api api) {
        String unique = UUID.randomUUID().toString().substring(0, 13);
        this.name = firstName + " Example";
        this.email = firstName.toLowerCase(Locale.ROOT) + "." + unique + "@people.test";
        this.password = "umbrella-" + UUID.randomUUID();
        this.api = api;
    }

    /** Somebody whose account exists already, such as the first administrator. */
    public Person(String name, String email, String password, Api api) {
        this.name = name;
        this.email = email;
        this.password = password;
        this.api = api;
    }

    /** The same person, still signed in, who reaches the service by another client. */
    public Person through(Api other) {
        Person same = new Person(name, email, password, other);
        same.session = session;
        same.accountId = accountId;
        same.reportId = reportId;
        return same;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public Api api() {
        return api;
    }

    public Answer register(String chosenPassword) {
        return remember(api.send(
                Call.of("POST", "/accounts").json(Map.of("email", email, "password", chosenPassword, "name", name))));
    }

    /** Follows a link and types the own password there. */
    public Answer confirm(String token) {
        return remember(api.send(
                Call.of("POST", "/accounts/confirmations").json(Map.of("token", token, "password", password))));
    }

    /** Somebody else who registers this person's address, with a name and a password of their own. */
    public Person registeringStranger(Api theirs) {
        return new Person("Stranger Example", email, "borrowed-" + UUID.randomUUID(), theirs);
    }

    /** Signs in; the session is kept when there is one. */
    public Answer signIn(String typedPassword) {
        Answer answer = remember(
                api.send(Call.of("POST", "/sessions").json(Map.of("email", email, "password", typedPassword))));
        if (answer.status() == 200) {
            session = Session.of(answer);
        }
        return answer;
    }

    public Answer me() {
        return api.send(Call.get("/me").as(session()));
    }

    /** Uploads and remembers the answer and, when there is one, the report. */
    public Answer upload(NamedFile uploaded) {
        Answer answer = remember(uploadQuietly(uploaded));
        if (answer.succeeded()) {
            reportId = answer.json().path("id").asString("");
        }
        return answer;
    }

    /** Uploads without remembering; for use by many threads. */
    public Answer uploadQuietly(NamedFile uploaded) {
        return api.send(Call.of("POST", "/reports").file(uploaded).as(session()));
    }

    /** Uploads one file under the digest of another, as if it had changed on the way. */
    public Answer uploadClaiming(NamedFile sent, NamedFile claimed) {
        return remember(api.send(Call.of("POST", "/reports")
                .file(sent)
                .header("Content-Digest", claimed.contentDigest())
                .as(session())));
    }

    /**
     * The reports that the person sees.
     *
     * @throws AssertionError when the list is not shown: an error is no empty list
     */
    public List<ReportView> reports() {
        Answer listing = listing();
        assertThat(listing.brief())
                .as("the list of reports that %s asks for", name)
                .isEqualTo("200");
        JsonNode reports = listing.json().path("reports");
        return StreamSupport.stream(reports.spliterator(), false)
                .map(ReportView::of)
                .toList();
    }

    public Answer listing() {
        return api.send(Call.get("/reports").as(session()));
    }

    public ReportView report(String id) {
        return ReportView.of(api.send(Call.get("/reports/" + id).as(session())).json());
    }

    public ReportView report() {
        return report(reportId());
    }

    /** The report once its analysis has ended, or as it is after 30 s. */
    public ReportView endedReport() {
        return Waiting.until(ANALYSIS, this::report, ReportView::ended);
    }

    /** Uploads them all, then reads the analysis of each as soon as it has ended. */
    public List<AnalysisView> analysesOf(List<NamedFile> several) {
        List<String> ids = new ArrayList<>();
        for (NamedFile each : several) {
            upload(each);
            ids.add(reportId());
        }
        List<AnalysisView> analyses = new ArrayList<>();
        for (String id : ids) {
            looksAt(id);
            endedReport();
            analyses.add(AnalysisView.of(analysis()));
        }
        return analyses;
    }

    public Answer rename(String newName, int seenVersion) {
        return api.send(Call.of("PATCH", "/reports/" + reportId())
                .header("If-Match", "\"" + seenVersion + "\"")
                .json(Map.of("name", newName))
                .as(session()));
    }

    public Answer renameBlindly(String newName) {
        return remember(api.send(Call.of("PATCH", "/reports/" + reportId())
                .json(Map.of("name", newName))
                .as(session())));
    }

    public Answer delete(String id) {
        return remember(api.send(Call.of("DELETE", "/reports/" + id).as(session())));
    }

    public Answer document(String id) {
        return remember(api.send(Call.get("/reports/" + id + "/document").as(session())));
    }

    public Answer analysis(String id) {
        return api.send(Call.get("/reports/" + id + "/analysis").as(session()));
    }

    public Answer analysis() {
        return analysis(reportId());
    }

    /** Keeps the answer as what the person was told last. */
    public Answer remember(Answer answer) {
        told = answer;
        return answer;
    }

    public Answer told() {
        return known(told, "was told nothing yet");
    }

    public Session session() {
        return known(session, "has not signed in");
    }

    public boolean signedIn() {
        return session != null;
    }

    public UUID accountId() {
        if (accountId == null) {
            accountId = me().json().path("id").asString("");
        }
        return UUID.fromString(accountId);
    }

    public void has(NamedFile owned) {
        file = owned;
        files.add(owned);
    }

    public NamedFile file() {
        return known(file, "has no file");
    }

    /** All files that the person had in this scenario. */
    public Set<NamedFile> files() {
        return Set.copyOf(files);
    }

    public Optional<NamedFile> anyFile() {
        return Optional.ofNullable(file);
    }

    public String reportId() {
        return known(reportId, "has no report");
    }

    public void looksAt(String id) {
        reportId = id;
    }

    public void wasMailed(URI link) {
        confirmationLink = link;
    }

    public URI confirmationLink() {
        return known(confirmationLink, "was mailed no link");
    }

    private <T> T known(@Nullable T held, String otherwise) {
        if (held == null) {
            throw new IllegalStateException(name + " " + otherwise + ": a step before this one failed");
        }
        return held;
    }

    @Override
    public String toString() {
        return name;
    }
}
