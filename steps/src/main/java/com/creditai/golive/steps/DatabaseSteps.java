package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Call;
import com.creditai.golive.drivers.DatabaseConnections;
import com.creditai.golive.drivers.DatabaseConnections.Seen;
import com.creditai.golive.drivers.Eavesdropper;
import com.creditai.golive.drivers.HeldTable;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Rush;
import com.creditai.golive.drivers.Rush.Timed;
import com.creditai.golive.drivers.StartAttempt;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.fixtures.tls.TestAuthority;
import com.creditai.golive.platform.Credentials;
import com.creditai.golive.platform.Database;
import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Launch;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service's connections to its database: encrypted, bounded, and found again. */
public final class DatabaseSteps {

    private static final Duration START = Duration.ofSeconds(90);

    /** Longer than anybody waits for a connection, and shorter than the service waits for an answer of the database. */
    private static final Duration HELD = Duration.ofSeconds(6);

    /** The time in which an instance has noticed that its database is there or gone. */
    private static final Duration NOTICING = Duration.ofSeconds(20);

    private final World world;
    private final WatchedInstance watched;
    private Launch launch = Launch.another().withoutWaiting();
    private List<Seen> ofMigrations = List.of();
    private List<Seen> ofService = List.of();
    private List<Timed> rushed = List.of();
    private int mostConnections;
    private int statusWhileLost;
    private @Nullable DatabaseConnections connections;
    private @Nullable Person administrator;

    public DatabaseSteps(World world, WatchedInstance watched) {
        this.world = world;
        this.watched = watched;
    }

    @Given("a database that offers no encryption")
    public void databaseWithoutTls() {
        launch = launch.with(
                "creditai.database.url",
                world.closeAtEnd(Eavesdropper.withoutTls(database())).jdbcUrl());
    }

    @Given("a database that shows a certificate for another host")
    public void databaseElsewhere() {
        launch = launch.with(
                "creditai.database.url",
                world.closeAtEnd(Eavesdropper.elsewhere(database())).jdbcUrl());
    }

    @Given("a database whose certificate is by an authority that the service does not know")
    public void databaseOfAnotherAuthority() throws IOException {
        TestAuthority stranger = TestAuthority.create(
                Files.createTempDirectory(world.environment().workDirectory(), "stranger"));
        launch = launch.with(
                "creditai.database.root-certificate", stranger.authorityPem().toString());
    }

    @Given("another instance that may have {int} connections to a database of its own")
    public void instanceWithFewConnections(int most) {
        mostConnections = most;
        watched.is(world.closeAtEnd(world.environment()
                .start(Launch.another().onOwnDatabase().with("creditai.database.pool-size", Integer.toString(most)))));
        administrator = signedIn();
    }

    @When("another instance starts, and its connections are looked at during its migrations and when it is ready")
    public void startsWatched() {
        try (HeldTable history = HeldTable.of(database(), "flyway_schema_history")) {
            watched.is(world.closeAtEnd(world.environment().start(launch)));
            history.awaitSomebody();
            ofMigrations = connectionsOf("creditai_owner");
        }
        watched.process().awaitReady(START);
        ofService = connectionsOf("creditai_service");
    }

    @When("an instance is started with it")
    public void isStarted() {
        watched.is(world.closeAtEnd(world.environment().start(launch)));
    }

    @When("{int} requests come at once and the database lets none of them end before the others are answered")
    public void requestsComeAtOnce(int count) {
        DatabaseConnections watching =
                world.closeAtEnd(DatabaseConnections.watched(watched.process().database()));
        connections = watching;
        try (Rush rush = rushWhileHeld(count)) {
            rushed = rush.answers();
        }
    }

    @When("the database is lost until requests fail, and comes back")
    public void isLostAndComesBack() {
        administrator = signedIn();
        watched.process().line(Dependency.DATABASE).cut();
        statusWhileLost = Waiting.until(NOTICING, this::request, answer -> answer.status() == 503)
                .status();
        watched.process().line(Dependency.DATABASE).restore();
    }

    @Then("there were connections of the migrations and of the service, each of them encrypted")
    public void wereEncrypted() {
        for (List<Seen> each : List.of(ofMigrations, ofService)) {
            assertThat(each)
                    .as("connections as the database sees them")
                    .isNotEmpty()
                    .allSatisfy(seen -> assertThat(seen.encrypted())
                            .as("%s is encrypted", seen)
                            .isTrue());
        }
    }

    @Then("the start stops with one message that says that the database {}")
    public void stopsSaying(String reason) {
        StartAttempt attempt = StartAttempt.of(world.environment(), watched.process());
        assertThat(attempt.exit().orElse(0))
                .as(
                        "exit code of an instance that must end, and not with success; its error output: %s",
                        attempt.messages())
                .isPositive();
        assertThat(attempt.messages())
                .as("the error output is one message that says why")
                .singleElement()
                .asString()
                .startsWith(
                        "CreditAI cannot start: the database " + reason + ", but creditai.database.root-certificate");
    }

    @Then("it never had more than {int} connections for requests, and one for its probes")
    public void neverHadMore(int most) {
        DatabaseConnections seen = known(connections);
        assertThat(seen.looks()).as("looks at the connections").isGreaterThan(10);
        assertThat(seen.most(DatabaseConnections.OF_REQUESTS))
                .as("the most connections for requests at once, which are all that it may have")
                .isEqualTo(most);
        assertThat(seen.most(DatabaseConnections.OF_PROBES))
                .as("the most connections for probes at once")
                .isLessThanOrEqualTo(1);
    }

    @Then("at least {int} of the requests were answered 503 within {int} seconds, and told when to come back")
    public void wereTurnedAway(int count, int seconds) {
        List<Timed> away = rushed.stream().filter(each -> each.status() == 503).toList();
        assertThat(away).as("requests answered 503 of %s", rushed).hasSizeGreaterThanOrEqualTo(count);
        assertThat(away).allSatisfy(each -> {
            assertThat(each.took()).as("time to the answer").isLessThanOrEqualTo(Duration.ofSeconds(seconds));
            assertThat(each.answer().header("Retry-After"))
                    .as("seconds after which to come back")
                    .hasValueSatisfying(after -> assertThat(after).matches("[1-9]\\d?"));
        });
    }

    @Then("the others were answered as usual once the database let them end")
    public void othersWereServed() {
        assertThat(rushed)
                .filteredOn(each -> each.status() != 503)
                .as("answers of the requests that had a connection")
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.status()).isEqualTo(200));
    }

    @Then("a request was answered 503 while the database was lost")
    public void wasAnswered503() {
        assertThat(statusWhileLost).as("answer without a database").isEqualTo(503);
    }

    @Then("requests succeed again by themselves")
    public void succeedAgain() {
        Answer last = Waiting.until(NOTICING, this::request, Answer::succeeded);
        assertThat(last.status())
                .as("answer of the same instance within %s: %s", NOTICING, last.brief())
                .isEqualTo(200);
        assertThat(watched.process().exitCode()).as("the same process runs").isEmpty();
    }

    /** Sends the requests while the database holds up whoever has a connection, until all others are answered. */
    private Rush rushWhileHeld(int count) {
        Person caller = known(administrator);
        try (HeldTable held = HeldTable.of(watched.process().database(), "account")) {
            Rush rush = Rush.of(count, caller.api(), Call.get("/me").as(caller.session()));
            held.awaitSomebody();
            rush.await(count - mostConnections, HELD);
            return rush;
        }
    }

    private Answer request() {
        Person caller = known(administrator);
        return caller.api().send(Call.get("/me").as(caller.session()));
    }

    /** The first administrator, signed in at the scenario's instance: the one account that every database has. */
    private Person signedIn() {
        Credentials first = world.environment().administrator();
        Person person = new Person("Administrator", first.email(), first.password(), world.api(watched.process()));
        int status = person.signIn(person.password()).status();
        if (status != 200) {
            throw new IllegalStateException("the administrator cannot sign in: " + status);
        }
        return person;
    }

    private List<Seen> connectionsOf(String role) {
        return DatabaseConnections.to(database()).stream()
                .filter(seen -> seen.role().equals(role))
                .toList();
    }

    private Database database() {
        return world.environment().database();
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not prepared it");
        }
        return thing;
    }
}
