package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.Sabotages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedEnvironmentTests {

    @TempDir
    static Path folder;

    private Path state;
    private EmbeddedEnvironment environment;

    @BeforeAll
    void starts() throws IOException {
        state = folder.resolve("a checkout/.golive");
        environment = EmbeddedEnvironment.start(new EmbeddedEnvironment.Options(
                FakeService.jar(folder),
                FakeService.roles(folder),
                state,
                OptionalInt.empty(),
                OptionalInt.empty(),
                true));
    }

    @AfterAll
    void takesEverythingDown() throws IOException {
        long service = environment.service().pid();
        long postmaster =
                EmbeddedPostgresServer.postmaster(environment.workDirectory()).orElseThrow();
        environment.close();

        assertThat(Processes.startTime(service)).as("the service").isEmpty();
        assertThat(Processes.startTime(postmaster)).as("PostgreSQL").isEmpty();
        try (Stream<Path> left = Files.list(state)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("run-")))
                    .as("folders of runs")
                    .isEmpty();
        }
    }

    @Test
    void givesTheServiceNothingButItsSettings() {
        ServiceProcess service = environment.service();
        assertThat(service.logLines("abc"))
                .singleElement()
                .asString()
                .contains(service.url().toString());
        assertThat(service.logs()).contains("\"inherited\":\"null\"");
    }

    @Test
    void letsTheOperatorSeeTheDatabase() {
        List<Map<String, Object>> roles = environment
                .database()
                .query("select rolname from pg_roles where rolname like ? order by 1", "creditai%");
        assertThat(roles).extracting(row -> row.get("rolname")).containsExactly("creditai_owner", "creditai_service");
        assertThat(environment.database().number("select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
    }

    @Test
    void tellsASabotageByStatementThatChangedNothing() {
        environment.database().execute("create table sabotaged (id int constraint positive check (id > 0))");
        try (AppliedSabotage idle =
                Sabotages.sql("idle", "select 1", "select 1").apply(environment)) {
            assertThat(idle.tookEffect()).as("a statement without effect").isFalse();
        }
        Sabotage dropping = Sabotages.sql(
                "anything goes",
                "alter table sabotaged drop constraint positive",
                "alter table sabotaged add constraint positive check (id > 0)");
        try (AppliedSabotage dropped = dropping.apply(environment)) {
            assertThat(dropped.tookEffect()).as("a dropped constraint").isTrue();
        }
        assertThat(environment.database().number("select count(*) from pg_constraint where conname = 'positive'"))
                .as("mended")
                .isEqualTo(1);
        environment.database().execute("drop table sabotaged");
    }

    @Test
    void startsFromClassesThatWereLaidOutBefore() throws IOException {
        environment.quickenStarts();

        try (ServiceProcess other = environment.startAnother(Map.of())) {
            assertThat(ProcessHandle.of(other.pid())
                            .orElseThrow()
                            .info()
                            .arguments()
                            .orElseThrow())
                    .anySatisfy(option -> assertThat(option).startsWith("-XX:SharedArchiveFile="));
            assertThat(Files.readString(Path.of("/proc", Long.toString(other.pid()), "maps")))
                    .as("files that its JVM has mapped")
                    .contains("/classes-");
            assertThat(other.logs())
                    .as("the service's own lines, and no remark of the JVM among them")
                    .isNotEmpty()
                    .doesNotContain("[cds");
        }
        try (ServiceProcess changeable = environment.start(Launch.another().openToChanges())) {
            assertThat(ProcessHandle.of(changeable.pid())
                            .orElseThrow()
                            .info()
                            .arguments()
                            .orElseThrow())
                    .as("an agent would meet archived classes")
                    .noneSatisfy(option -> assertThat(option).startsWith("-XX:SharedArchiveFile="));
        }
    }

    @Test
    void startsAnotherInstanceWithADatabaseOfItsOwnBehindARelay() {
        String url;
        try (ServiceProcess other =
                environment.start(Launch.another().onOwnDatabase().through(Dependency.DATABASE))) {
            url = other.database().url();
            assertThat(url).isNotEqualTo(environment.database().url());
            assertThat(other.line(Dependency.DATABASE).port()).isPositive();
            assertThat(other.pid()).isNotEqualTo(environment.service().pid());
        }
        String name = url.substring(url.lastIndexOf('/') + 1);
        assertThat(environment.database().number("select count(*) from pg_database where datname = ?", name))
                .as("its database went with it")
                .isZero();
    }

    @Test
    void startsTwoInstancesOnOneDatabaseOfTheirOwn() {
        try (ServiceProcess first = environment.start(Launch.another().onOwnDatabase());
                ServiceProcess second = environment.start(Launch.another().onDatabaseOf(first))) {
            assertThat(second.database())
                    .isEqualTo(first.database())
                    .isNotEqualTo(environment.service().database());
            second.close();
            assertThat(first.database().number("select 1"))
                    .as("the database stays with the instance whose own it is")
                    .isEqualTo(1);
        }
    }

    @Test
    void showsAStartThatIsRefused() {
        try (ServiceProcess refused = environment.start(
                Launch.another().without("creditai.database.url").withoutWaiting())) {
            assertThat(refused.awaitExit(Duration.ofSeconds(20))).hasValue(78);
            assertThat(refused.errors()).contains("creditai.database.url");
        }
    }

    @Test
    void saysWhatAnInstanceSaidThatNeverGotReady() {
        assertThatThrownBy(() -> environment.start(Launch.another().without("creditai.database.url")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("exit code 78")
                .hasMessageContaining("creditai.database.url is missing");
    }

    @Test
    void restartsTheSharedServiceWithAnotherSettingAndBack() {
        ServiceProcess before = environment.service();
        ServiceProcess changed = environment.restart(Map.of("creditai.public-url", "https://elsewhere.test"));
        assertThat(before.exitCode()).isPresent();
        assertThat(changed.logs()).contains("https://elsewhere.test");
        assertThat(environment.restart(Map.of()).logs()).doesNotContain("elsewhere");
    }

    @Test
    void givesEachScenarioAnAddressOfItsOwn() {
        assertThat(environment.nextClientAddress())
                .matches("127\\.\\d+\\.\\d+\\.\\d+")
                .isNotEqualTo(environment.nextClientAddress());
    }
}
