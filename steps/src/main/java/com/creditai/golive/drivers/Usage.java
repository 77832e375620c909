package com.creditai.golive.drivers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What somebody with an analysed report does with the service: everything at the same moment, and how each was answered. */
public final class Usage {

    /** Answered with success. */
    public static final String AS_USUAL = "as usual";

    /** Answered 503, with the seconds after which to come back. */
    public static final String COME_BACK = "come back";

    /** Taken, but not done when whoever waits for it gives up. */
    public static final String LATER = "later";

    /** Not begun, because what comes before it was refused. */
    public static final String NOT_BEGUN = "none";

    private static final Duration AWAITING_ANALYSIS = Duration.ofSeconds(20);

    private final Person person;
    private final String report;
    private final Supplier<Person> strangers;
    private final List<Person> registered = new CopyOnWriteArrayList<>();
    private final List<String> uploaded = new CopyOnWriteArrayList<>();
    private NamedFile next;

    /**
     * One thing that was done.
     *
     * @param outcome one of the four above, or the status and code of what should not have been
     */
    public record Done(String what, String outcome, Duration took) {

        public boolean asUsual() {
            return outcome.equals(AS_USUAL);
        }
    }

    /**
     * @param person signed in, with an analysed report
     * @param strangers who register
     */
    public Usage(Person person, Supplier<Person> strangers) {
        this.person = person;
        this.report = person.reportId();
        this.strangers = strangers;
        this.next = person.file();
    }

    /** Does everything at the same moment, and answers when all of it is answered. */
    public List<Done> everything() {
        next = next.withOneByteMore();
        NamedFile file = next;
        List<Callable<List<Done>>> all = List.of(
                () -> List.of(timed("signing in", this::signIn)),
                () -> List.of(timed("listing reports", person::listing)),
                () -> List.of(timed("reading an analysis", () -> person.analysis(report))),
                () -> List.of(timed("fetching a document", this::document)),
                () -> List.of(timed("registering", this::register)),
                () -> upload(file));
        return AtOnce.all(all).stream().flatMap(List::stream).toList();
    }

    /** One more registration, by itself. */
    public void somebodyRegisters() {
        register();
    }

    /** Those whose registration was accepted. */
    public List<Person> registered() {
        return List.copyOf(registered);
    }

    /** The uploaded reports whose analysis has not ended. */
    public List<String> unended() {
        return uploaded.stream().filter(id -> !person.report(id).ended()).toList();
    }

    private Answer signIn() {
        return person.api()
                .send(Call.of("POST", "/sessions")
                        .json(Map.of("email", person.email(), "password", person.password())));
    }

    private Answer document() {
        return person.api().send(Call.get("/reports/" + report + "/document").as(person.session()));
    }

    private Answer register() {
        Person stranger = strangers.get();
        Answer answer = stranger.register(stranger.password());
        if (answer.succeeded()) {
            registered.add(stranger);
        }
        return answer;
    }

    private List<Done> upload(NamedFile file) {
        long began = System.nanoTime();
        Answer answer = person.uploadQuietly(file);
        Done taken = new Done("uploading a report", outcome(answer), since(began));
        if (!answer.succeeded()) {
            return List.of(taken, new Done("its analysis", NOT_BEGUN, Duration.ZERO));
        }
        String id = answer.json().path("id").asString("");
        uploaded.add(id);
        began = System.nanoTime();
        ReportView seen = Waiting.until(AWAITING_ANALYSIS, () -> person.report(id), ReportView::ended);
        String outcome = seen.ready() ? AS_USUAL : seen.ended() ? seen.failureCode() : LATER;
        return List.of(taken, new Done("its analysis", outcome, since(began)));
    }

    private static Done timed(String what, Supplier<Answer> call) {
        long began = System.nanoTime();
        Answer answer = call.get();
        return new Done(what, outcome(answer), since(began));
    }

    private static String outcome(Answer answer) {
        if (answer.succeeded()) {
            return AS_USUAL;
        }
        boolean told = answer.header("Retry-After")
                .filter(after -> after.matches("[1-9]\\d?"))
                .isPresent();
        return answer.status() == 503 && told ? COME_BACK : answer.brief();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
