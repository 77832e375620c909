package com.creditai.golive.drivers;

import com.creditai.golive.platform.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every operation that the running service describes, and trying them as any caller with requests that are in order. */
public final class Operations {

    private static final String PREFIX = "/api/v1";
    private static final String DESCRIPTION = "/admin/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** These end what the others need, so they are tried last, in this order. */
    private static final List<String> LAST = List.of("deleteReport", "signOut");

    private final Environment environment;
    private final Accounts accounts;
    private final Api api;
    private final Function<String, Person> strangers;
    private final Supplier<Browser> browsers;

    /**
     * Everything that trying needs.
     *
     * @param strangers makes somebody new with that first name
     */
    public Operations(
            Environment environment,
            Accounts accounts,
            Api api,
            Function<String, Person> strangers,
            Supplier<Browser> browsers) {
        this.environment = environment;
        this.accounts = accounts;
        this.api = api;
        this.strangers = strangers;
        this.browsers = browsers;
    }

    /** What the service says it has, asked as an administrator. */
    public List<Operation> described() {
        Answer description = api.send(Call.get(DESCRIPTION).as(administrator().session()));
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.json().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    found.add(new Operation(
                            method.getValue().path("operationId").asString("?"),
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().replaceFirst("^" + PREFIX, "")));
                }
            }
        }
        found.sort(Comparator.comparingInt((Operation operation) -> LAST.indexOf(operation.id()))
                .thenComparing(Operation::id));
        return found;
    }

    /** The endpoints that the description tells of, as {@link Endpoints} writes them. */
    public Set<String> describedEndpoints() {
        return described().stream()
                .map(operation -> operation.method() + " " + Endpoints.plain(PREFIX + operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The endpoints of the API that the code of the running service has, the one of the description itself added. */
    public Set<String> endpointsOfTheCode() {
        Set<String> endpoints = new TreeSet<>(Endpoints.ofApi(environment));
        endpoints.add("GET " + PREFIX + DESCRIPTION);
        return endpoints;
    }

    /** The names of the pages that the code of the running service has. */
    public Set<String> pages() {
        return Pages.named(Endpoints.ofPages(environment));
    }

    /** Whether the operation or page of this name is about one thing. */
    public Predicate<String> aboutOneThing() {
        Set<String> operations = described().stream()
                .filter(Operation::aboutOneThing)
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return name -> operations.contains(name) || Pages.aboutOneThing(name);
    }

    /** Each operation and page with a wanted name, as a caller of that kind, on things that there are. */
    public Attempts tryAs(Caller.Kind kind, Predicate<String> wanted) {
        Caller caller = caller(kind);
        return attempts(caller, things(caller, "FINCH BANK"), things(caller, "HERON BANK"), wanted);
    }

    /** The same on what does not exist: whoever is refused for what they are is refused before that matters. */
    public Attempts tryOnNothing(Caller.Kind kind, Predicate<String> wanted) {
        Things nothing = new Things(
                Things.unknown(), Things.unknown(), Things.unknown(), "nobody@people.test", strangers.apply("Nobody"));
        return attempts(caller(kind), nothing, nothing, wanted);
    }

    /** These operations and pages as a person, on the report and finding given. */
    public Attempts tryOwned(Set<String> names, Person person, ReportAndFinding target) {
        Things things = new Things(target.report(), target.finding(), "", "", person);
        return attempts(asConsumer(person), things, things, names::contains);
    }

    /** These operations and pages as a person on two reports of their own, since either way ends in deleting one. */
    public Attempts tryOwn(Set<String> names, Person person) {
        Caller caller = asConsumer(person);
        return attempts(caller, ownThings(person, "FINCH BANK"), ownThings(person, "HERON BANK"), names::contains);
    }

    private Attempts attempts(Caller caller, Things ofOperations, Things ofPages, Predicate<String> wanted) {
        Browser browser = browsers.get();
        caller.person().ifPresent(person -> browser.signIn(person.email(), person.password()));
        Map<String, Answer> answers =
                new LinkedHashMap<>(new Pages(browser, Pages.formOf(caller.kind()), ofPages).attempt(wanted));
        for (Operation operation : described()) {
            if (wanted.test(operation.name())) {
                answers.put(operation.name(), attempt(operation, caller, ofOperations));
            }
        }
        return new Attempts(answers);
    }

    private static Caller asConsumer(Person person) {
        return new Caller(Caller.Kind.CONSUMER, person.api(), Optional.of(person));
    }

    /** A report and one of its findings. */
    public record ReportAndFinding(String report, String finding) {}

    /** The report of somebody and the first finding of its analysis. */
    public ReportAndFinding thingsOf(Person owner) {
        JsonNode findings = owner.analysis().json().path("findings");
        return new ReportAndFinding(
                owner.reportId(), findings.path(0).path("id").asString(Things.unknown()));
    }

    /** What does not exist. */
    public ReportAndFinding nothing() {
        return new ReportAndFinding(Things.unknown(), Things.unknown());
    }

    /** An answer without what differs between any two of a kind: the trace, the moment and identifiers. */
    public static String withoutIdentifiers(Answer answer) {
        String type = answer.header("content-type").orElse("");
        return answer.status() + " " + type + " "
                + answer.text()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<id>")
                        .replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"<trace>\"")
                        .replaceAll("[0-9a-f]{32}", "<trace>")
                        .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]*", "$1<csrf>");
    }

    private Answer attempt(Operation operation, Caller caller, Things things) {
        String path = operation
                .path()
                .replace("{findingId}", things.finding())
                .replace(
                        "{id}",
                        operation.path().contains("support-accounts") ? things.supportAccount() : things.report());
        Call call = Call.of(operation.method(), path);
        return caller.send(filledIn(operation.id(), call, caller, things));
    }

    private Call filledIn(String operation, Call call, Caller caller, Things things) {
        return switch (operation) {
            case "register", "createSupportAccount" -> call.json(newAccount());
            case "confirm" ->
                call.json(Map.of(
                        "token",
                        MailDriver.tokenOf(things.newcomer().confirmationLink()),
                        "password",
                        things.newcomer().password()));
            case "signIn" -> call.json(signIn(things.newcomer()));
            case "refreshSession" -> call.json(Map.of("refreshToken", refreshTokenOf(things.newcomer())));
            case "uploadReport" -> call.file(Documents.named("an ordinary credit report", System.nanoTime()));
            case "renameReport" -> call.json(Map.of("name", "Renamed")).header("If-Match", versionSeenBy(caller, call));
            case "markFinding" -> call.json(Map.of("read", true));
            case "followReport" -> call.header("Accept", "text/event-stream, application/problem+json");
            case "findAccount" -> call.json(Map.of("email", things.consumerEmail()));
            default -> call;
        };
    }

    private static String versionSeenBy(Caller caller, Call call) {
        return caller.send(Call.get(call.path())).header("etag").orElse("\"1\"");
    }

    static Map<String, String> newAccount() {
        return Map.of(
                "email", "somebody." + UUID.randomUUID() + "@people.test",
                "password", "umbrella-" + UUID.randomUUID(),
                "name", "Somebody Example");
    }

    private static Map<String, String> signIn(Person person) {
        return Map.of("email", person.email(), "password", person.password());
    }

    /** Confirmed by then: "confirm" comes before "refreshSession" and "signIn" in the order of names. */
    private static String refreshTokenOf(Person person) {
        person.signIn(person.password());
        return person.signedIn() ? person.session().refreshToken() : "none";
    }

    /** What a caller of the kind may reach; making what it may not would only take time. */
    private Things things(Caller caller, String creditor) {
        Person newcomer = strangers.apply("Newcomer");
        accounts.register(newcomer);
        Things none = new Things(Things.unknown(), Things.unknown(), Things.unknown(), "nobody@people.test", newcomer);
        return switch (caller.kind()) {
            case ANONYMOUS -> none;
            case CONSUMER -> ownThings(caller.person().orElseThrow(), creditor).with(newcomer);
            case SUPPORT -> none.withConsumer(consumer("Owner").email());
            case ADMIN -> none.withSupportAccount(supportAccount(strangers.apply("Helper")));
        };
    }

    private Things ownThings(Person owner, String creditor) {
        owner.upload(Documents.withFindingAbout(creditor));
        owner.endedReport();
        ReportAndFinding target = thingsOf(owner);
        return new Things(target.report(), target.finding(), Things.unknown(), owner.email(), owner);
    }

    private Caller caller(Caller.Kind kind) {
        return switch (kind) {
            case ANONYMOUS -> new Caller(kind, api, Optional.empty());
            case CONSUMER -> new Caller(kind, api, Optional.of(consumer("Consumer")));
            case SUPPORT -> new Caller(kind, api, Optional.of(supporter()));
            case ADMIN -> new Caller(kind, api, Optional.of(administrator()));
        };
    }

    private Person consumer(String name) {
        Person person = strangers.apply(name);
        accounts.open(person);
        return person;
    }

    private Person supporter() {
        Person person = strangers.apply("Supporter");
        supportAccount(person);
        accounts.awaitLink(person);
        accounts.enter(person);
        return person;
    }

    private String supportAccount(Person person) {
        Answer created = api.send(Call.of("POST", "/admin/support-accounts")
                .json(Map.of("email", person.email(), "password", person.password(), "name", person.name()))
                .as(administrator().session()));
        if (!created.succeeded()) {
            throw new IllegalStateException("no support account could be made: " + created.brief());
        }
        return created.json().path("id").asString("");
    }

    private Person administrator() {
        Person person = new Person(
                "Administrator",
                environment.administrator().email(),
                environment.administrator().password(),
                api);
        if (person.signIn(person.password()).status() != 200) {
            throw new IllegalStateException(
                    "the administrator cannot sign in: " + person.told().brief());
        }
        return person;
    }
}
