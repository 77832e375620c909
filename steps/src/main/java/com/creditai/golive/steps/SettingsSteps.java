package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Probe;
import com.creditai.golive.drivers.SettingsTemplate;
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
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Starting the service from its template of settings, rightly and wrongly filled in. */
public final class SettingsSteps {

    private static final int CONFIGURATION_ERROR = 78;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration REFUSAL = Duration.ofSeconds(60);

    /** What the platform fills in: taken out again to start from the bare template. */
    private static final List<String> USUAL = List.of(
            "creditai.environment",
            "creditai.public-url",
            "creditai.database.url",
            "creditai.database.username",
            "creditai.database.password",
            "creditai.database.migration-username",
            "creditai.database.migration-password",
            "creditai.keys.encryption-key",
            "creditai.keys.index-key",
            "creditai.storage.endpoint",
            "creditai.storage.bucket",
            "creditai.storage.credentials",
            "creditai.mail.host",
            "creditai.mail.port",
            "creditai.mail.from",
            "creditai.mail.starttls",
            "creditai.breached-passwords.url",
            "creditai.admin.email",
            "creditai.admin.password",
            "server.port",
            "management.server.port",
            "server.ssl.certificate",
            "server.ssl.certificate-private-key");

    private final World world;
    private final SettingsTemplate template = SettingsTemplate.delivered();
    private Launch launch = Launch.another().withoutWaiting();
    private @Nullable ServiceProcess started;

    public SettingsSteps(World world) {
        this.world = world;
    }

    /** A setting by its name, such as creditai.mail.host. */
    @ParameterType("(?:creditai|server|management)\\.[a-z.-]+")
    public String setting(String name) {
        return name;
    }

    @Given("the template filled in for a new environment")
    public void filledInForANewEnvironment() {
        filledIn();
        launch = launch.onOwnDatabase();
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
        launch = launch.with(Map.of(
                "creditai.environment", "production",
                "creditai.public-url", "https://credit.example",
                "creditai.storage.credentials", account.toString(),
                "creditai.mail.starttls", "true"));
    }

    @Given("the template filled in for development with the defaults that production refuses")
    public void filledInWithUnfitDefaults() {
        filledInForANewEnvironment();
        launch = launch.with(Map.of(
                "creditai.environment", "development",
                "creditai.public-url", "http://localhost:8080",
                "creditai.storage.credentials", "none",
                "creditai.keys.encryption-key", templates("creditai.keys.encryption-key"),
                "creditai.admin.password", templates("creditai.admin.password")));
    }

    @Given("the template as it is delivered, declared to be production")
    public void asDelivered() {
        launch = Launch.another().withoutWaiting();
        for (String setting : USUAL) {
            launch = launch.without(setting);
        }
        for (Map.Entry<String, String> line : template.values().entrySet()) {
            launch = launch.with(line.getKey(), line.getValue());
        }
        launch = launch.with(SettingsTemplate.variable("creditai.environment"), "production");
    }

    @Given("its {setting} is missing")
    public void isMissing(String setting) {
        launch = launch.without(setting);
    }

    @Given("its {setting} is set to {string}")
    public void isSetTo(String setting, String value) {
        launch = launch.with(setting, value.equals("(the template's)") ? templates(setting) : value);
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

    @When("the service is started from it")
    public void isStarted() {
        started = world.closeAtEnd(world.environment().start(launch));
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

    @Then("the start stops with one message")
    public void stops() {
        OptionalInt exit = instance().awaitExit(REFUSAL);
        assertThat(exit)
                .as("the service must not start with these settings")
                .isEqualTo(OptionalInt.of(CONFIGURATION_ERROR));
        assertThat(messages()).as("lines on the error output").hasSize(1);
    }

    @Then("the start stops with one message that names {setting}")
    public void stopsNaming(String setting) {
        OptionalInt exit = instance().awaitExit(REFUSAL);
        assertThat(exit)
                .as("the service must not start with this %s", setting)
                .isEqualTo(OptionalInt.of(CONFIGURATION_ERROR));
        assertThat(messages())
                .as("the error output is one message that names the setting in both its forms")
                .singleElement()
                .asString()
                .startsWith("CreditAI cannot start: ")
                .contains(setting + " (" + SettingsTemplate.variable(setting) + ")");
    }

    @Then("the message names {setting} too")
    public void namesToo(String setting) {
        assertThat(messages())
                .as("the one message names both settings of the contradiction")
                .singleElement()
                .asString()
                .contains(setting + " (" + SettingsTemplate.variable(setting) + ")");
    }

    private List<String> messages() {
        return instance().errors().lines().filter(line -> !line.isBlank()).toList();
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
