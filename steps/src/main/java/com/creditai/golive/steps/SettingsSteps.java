package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.DeliveredTemplate;
import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.SettingsTemplate;
import com.creditai.golive.drivers.StartAttempt;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.ServiceProcess;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Starting the service from its template of settings, rightly and wrongly filled in. */
public final class SettingsSteps {

    private static final String UNENCRYPTED = "http://credit.example";

    /** The port of the probes where no other is chosen. */
    private static final String PROBES_PORT = "8081";

    private static final Duration START = Duration.ofSeconds(90);

    private final World world;
    private final SettingsTemplate template = SettingsTemplate.delivered();
    private Launch launch = Launch.another().withoutWaiting();
    private final Map<String, StartAttempt> without = new LinkedHashMap<>();
    private @Nullable ServiceProcess started;

    public SettingsSteps(World world) {
        this.world = world;
    }

    /** A setting by its name, such as creditai.mail.host. */
    @ParameterType("(?:creditai|server|management)\\.[a-z.-]+")
    public String setting(String name) {
        return name;
    }

    /** What a message says of a setting. */
    @ParameterType("missing|malformed|unfit for production")
    public String fault(String word) {
        return word.startsWith("unfit") ? "has a value that is " + word : "is " + word;
    }

    @Given("the template as it is delivered, with only its addresses and passwords replaced")
    public void asDeliveredForThisPlace() {
        launch = DeliveredTemplate.here(template).onOwnDatabase();
    }

    @Given("the template as it is delivered, declared to be production")
    public void asDelivered() {
        launch = DeliveredTemplate.untouched(template)
                .with(SettingsTemplate.variable("creditai.environment"), "production");
    }

    @Given("the template filled in")
    public void filledIn() {
        launch = Launch.another().withoutWaiting();
        Map<String, String> usual = usual();
        template.values().forEach((variable, value) -> {
            if (!usual.containsKey(variable) && !value.isEmpty()) {
                launch = launch.with(variable, value);
            }
        });
    }

    @Given("the template filled in for production")
    public void filledInForProduction() throws IOException {
        filledIn();
        Path account = Files.writeString(
                world.environment()
                        .workDirectory()
                        .resolve("account-" + world.trace().id() + ".json"),
                world.environment().storage().createServiceAccount("service@creditai.iam.gserviceaccount.com"));
        launch = launch.without("creditai.breached-passwords.url")
                .with(Map.of(
                        "creditai.environment", "production",
                        "creditai.public-url", "https://credit.example",
                        "creditai.storage.endpoint", "https://storage.example",
                        "creditai.storage.credentials", account.toString(),
                        "creditai.mail.from", "no-reply@credit.example",
                        "creditai.mail.starttls", "true",
                        "creditai.admin.email", "admin@credit.example"));
    }

    @Given("the template filled in for development with what production refuses")
    public void filledInWithUnfitValues() {
        filledIn();
        launch = launch.onOwnDatabase()
                .with(Map.of(
                        "creditai.environment", "development",
                        "creditai.public-url", UNENCRYPTED,
                        "creditai.mail.starttls", "false"));
        for (String setting : List.of(
                "creditai.database.root-certificate",
                "creditai.keys.encryption-key",
                "creditai.keys.index-key",
                "creditai.storage.credentials",
                "creditai.mail.from",
                "creditai.admin.email",
                "creditai.admin.password")) {
            launch = launch.with(setting, templates(setting));
        }
    }

    @Given("its {setting} is set to {string}")
    public void isSetTo(String setting, String value) {
        launch = launch.with(setting, value);
    }

    @Given("its {setting} is an unencrypted address")
    public void isUnencrypted(String setting) {
        launch = launch.with(setting, UNENCRYPTED);
    }

    @Given("its {setting} is the template's")
    public void isTheTemplates(String setting) {
        launch = launch.with(setting, templates(setting));
    }

    @Given("its {setting} is the template's for another")
    public void isTheTemplatesForAnother(String setting) {
        List<String> keys = List.of("creditai.keys.encryption-key", "creditai.keys.index-key");
        launch = launch.with(setting, templates(keys.get(1 - keys.indexOf(setting))));
    }

    @Given("its {setting} is left at its default")
    public void isLeft(String setting) {
        launch = launch.without(setting);
    }

    @Given("its settings contradict each other: the database's address says more than where")
    public void encryptionInTheAddress() {
        launch = launch.with(
                "creditai.database.url", world.environment().database().url() + "?sslmode=disable");
    }

    @Given("its settings contradict each other: the two keys are equal")
    public void equalKeys() {
        String key = usual().getOrDefault("CREDITAI_KEYS_ENCRYPTION_KEY", "");
        launch = launch.with("creditai.keys.index-key", key);
    }

    @Given("its settings contradict each other: the service migrates under its own login")
    public void equalLogins() {
        String login = usual().getOrDefault("CREDITAI_DATABASE_USERNAME", "");
        launch = launch.with("creditai.database.migration-username", login);
    }

    @Given("its settings contradict each other: a certificate has no key")
    public void certificateWithoutKey() {
        launch = launch.without("server.ssl.certificate-private-key");
    }

    @Given("its settings contradict each other: the mail password would travel unencrypted")
    public void mailPasswordInClear() {
        launch = launch.with("creditai.mail.password", "a mail password").with("creditai.mail.starttls", "false");
    }

    @Given("its settings contradict each other: people and probes come to one port")
    public void onePort() {
        launch = launch.with("server.port", PROBES_PORT).without("management.server.port");
    }

    @Given("its settings contradict each other: work would end before its first heartbeat")
    public void slowHeartbeat() {
        launch = launch.with("creditai.worker.heartbeat", "90s");
    }

    @Given("its settings contradict each other: people would be signed out before being idle")
    public void longIdle() {
        launch = launch.with("creditai.sessions.idle", "13h");
    }

    @Given("its settings contradict each other: administrators would be held to less")
    public void laxAdministrators() {
        launch = launch.with("creditai.sessions.idle-of-admins", "31m");
    }

    @When("the service is started from it")
    public void isStarted() {
        started = world.closeAtEnd(world.environment().start(launch));
    }

    @When("the service is started without each of these in turn")
    public void isStartedWithout(List<String> settings) {
        for (String setting : settings) {
            try (ServiceProcess instance = world.environment().start(launch.without(setting))) {
                StartAttempt attempt = StartAttempt.of(world.environment(), instance);
                without.put(setting, attempt);
                if (!attempt.refused()) {
                    return;
                }
            }
        }
    }

    @Then("it becomes ready")
    public void becomesReady() {
        ServiceProcess instance = instance();
        Probe readiness = new Probe(world.environment(), instance, Probe.Kind.READINESS);
        boolean ready = Waiting.until(
                START, () -> instance.exitCode().isPresent() || readiness.positive(), Boolean::booleanValue);
        assertThat(instance.exitCode())
                .as("the service runs; its last words: %s", instance.errors())
                .isEqualTo(OptionalInt.empty());
        assertThat(ready).as("readiness within %s", START).isTrue();
    }

    @Then("it was given no setting that the template does not explain")
    public void allAreExplained() {
        assertThat(SettingsTemplate.givenTo(instance().pid()).keySet())
                .as("settings of the started service that its template leaves unexplained")
                .isNotEmpty()
                .isSubsetOf(template.explained());
    }

    @Then("the start stops with one message that calls {setting} {fault}")
    public void stopsNaming(String setting, String fault) {
        assertNamed(StartAttempt.of(world.environment(), instance()), setting, fault);
    }

    @Then("each start stops with one message that calls its setting missing")
    public void eachStopsNaming() {
        assertThat(without).as("starts without a setting").isNotEmpty();
        without.forEach((setting, attempt) -> assertNamed(attempt, setting, "is missing"));
    }

    @Then("these are all the settings to which the template gives a value")
    public void areAllSettings() {
        assertThat(without.keySet())
                .extracting(SettingsTemplate::variable)
                .as("settings that were left out")
                .containsExactlyInAnyOrderElementsOf(template.values().keySet());
    }

    @Then("the start stops with one message that says that {setting} and {setting} contradict each other")
    public void stopsNamingBoth(String first, String second) {
        StartAttempt attempt = StartAttempt.of(world.environment(), instance());
        assertRefused(attempt, first);
        assertThat(attempt.messages())
                .as("the error output is one message that names both settings in both their forms")
                .singleElement()
                .asString()
                .startsWith("CreditAI cannot start: settings " + SettingsTemplate.bothNames(first) + " and "
                        + SettingsTemplate.bothNames(second) + " contradict each other");
    }

    private static void assertNamed(StartAttempt attempt, String setting, String fault) {
        assertRefused(attempt, setting);
        assertThat(attempt.messages())
                .as("the error output is one message that names the setting in both its forms and what is wrong")
                .singleElement()
                .asString()
                .startsWith(
                        "CreditAI cannot start: setting " + SettingsTemplate.bothNames(setting) + " " + fault + ". ");
    }

    private static void assertRefused(StartAttempt attempt, String setting) {
        assertThat(attempt.exit())
                .as("the service must not start with this %s; its error output: %s", setting, attempt.messages())
                .isEqualTo(OptionalInt.of(StartAttempt.REFUSED));
    }

    private String templates(String setting) {
        return template.valueOf(setting)
                .orElseThrow(() -> new IllegalStateException("the template has no value for " + setting));
    }

    private Map<String, String> usual() {
        return SettingsTemplate.givenTo(world.environment().service().pid());
    }

    private ServiceProcess instance() {
        ServiceProcess running = started;
        if (running == null) {
            throw new IllegalStateException("no service was started in this scenario");
        }
        return running;
    }
}
