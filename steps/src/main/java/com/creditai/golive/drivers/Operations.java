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
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Every operation that the running service describes, and trying them as any caller with requests that are in order. */
public final class Operations {

    private static final String PREFIX = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** These end what the others need, so they are tried last, in this order. */
    private static final List<String> LAST = List.of("deleteReport", "signOut");

    private final Environment environment;
    private final Accounts accounts;
    private final Api api;
    private final Function<String, Person> strangers;

    /** @param strangers makes somebody new with that first name */
    public Operations(Environment environment, Accounts accounts, Api api, Function<String, Person> strangers) {
        this.environment = environment;
        this.accounts = accounts;
        this.api = api;
        this.strangers = strangers;
    }

    /** What the service says it has, asked as an administrator. */
    public List<Operation> described() {
        Answer description =
                api.send(Call.get("/admin/openapi").as(administrator().session()));
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

    /** Each described operation as a caller of that kind, on what is the caller's own where callers can own it. */
    public Map<String, Answer> tryAll(Caller.Kind kind) {
        Caller caller = caller(kind);
        Things things = things(caller);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Operation operation : described()) {
            answers.put(operation.id(), attempt(operation, caller, things));
        }
        return answers;
    }

    /** These operations as a person, on the report and finding given. */
    public Map<String, Answer> tryOwned(Set<String> ids, Person person, ReportAndFinding target) {
        Caller caller = new Caller(Caller.Kind.CONSUMER, person.api(), Optional.of(person));
        Things things = new Things(target.report(), target.finding(), "", "", person);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Operation operation : described()) {
            if (ids.contains(operation.id())) {
                answers.put(operation.id(), attempt(operation, caller, things));
            }
        }
        return answers;
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
                        .replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"<trace>\"");
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
                call.json(Map.of("token", MailDriver.tokenOf(things.newcomer().confirmationLink())));
            case "signIn" -> call.json(signIn(things.newcomer()));
            case "refreshSession" -> call.json(Map.of("refreshToken", refreshTokenOf(things.newcomer())));
            case "uploadReport" -> call.file(Documents.named("an ordinary credit report", System.nanoTime()));
            case "renameReport" -> call.json(Map.of("name", "Renamed")).header("If-Match", versionSeenBy(caller, call));
            case "markFinding" -> call.json(Map.of("read", true));
            case "followReport" -> call.header("Accept", "text/event-stream, application/problem+json");
            case "findAccount" -> Call.of(call.method(), call.path() + "?email=" + things.consumerEmail());
            default -> call;
        };
    }

    private static String versionSeenBy(Caller caller, Call call) {
        return caller.send(Call.get(call.path())).header("etag").orElse("\"1\"");
    }

    private static Map<String, String> newAccount() {
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

    private Things things(Caller caller) {
        Person newcomer = strangers.apply("Newcomer");
        accounts.register(newcomer);
        Person owner = caller.kind() == Caller.Kind.CONSUMER ? caller.person().orElseThrow() : consumer("Owner");
        owner.upload(Documents.withFindingAbout("FINCH BANK"));
        owner.endedReport();
        ReportAndFinding target = thingsOf(owner);
        return new Things(
                target.report(), target.finding(), supportAccount(strangers.apply("Helper")), owner.email(), newcomer);
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
