package com.creditai.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTests {

    static final Path TEMPLATE = Path.of("deploy/creditai.env.example");

    @Test
    void completeSettingsStart() {
        assertThat(problem(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "creditai.environment",
                "creditai.public-url",
                "creditai.database.url",
                "creditai.database.root-certificate",
                "creditai.database.password",
                "creditai.database.migration-username",
                "creditai.keys.encryption-key",
                "creditai.keys.index-key",
                "creditai.storage.bucket",
                "creditai.storage.credentials",
                "creditai.mail.host",
                "creditai.mail.port",
                "creditai.mail.from",
                "creditai.admin.email",
                "creditai.admin.password"
            })
    void aMissingSettingIsNamed(String property) {
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);

        assertThat(problem(Map.of(property, "")))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("CreditAI cannot start: setting " + property + " (" + variable
                                + ") is missing. Set it to ")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "creditai.environment, staging",
        "creditai.public-url, credit.example",
        "creditai.public-url, 'https://credit.example/?a=b'",
        "creditai.database.url, postgres://db/creditai",
        "creditai.database.root-certificate, /no/such/file.pem",
        "creditai.database.root-certificate, pom.xml",
        "creditai.database.pool-size, 0",
        "creditai.keys.encryption-key, not-base64!",
        "creditai.keys.index-key, c2hvcnQ=",
        "creditai.storage.bucket, Not_A_Bucket!",
        "creditai.storage.credentials, /no/such/file.json",
        "creditai.storage.endpoint, ftp://storage",
        "creditai.mail.port, 70000",
        "creditai.mail.port, smtp",
        "creditai.mail.from, nobody",
        "creditai.admin.email, admin@localhost",
        "creditai.database.username, creditai",
        "creditai.database.url, 'jdbc:postgresql://db.example:port/creditai'",
        "creditai.storage.credentials, pom.xml",
        "creditai.edge.trusted-proxies, 10.0.0.0/99",
        "creditai.edge.trusted-proxies, 999.1.1.1",
        "creditai.edge.trusted-proxies, '10.0.0.0/8,edge'",
        "server.ssl.certificate, pom.xml",
        "creditai.mail.starttls, perhaps",
        "creditai.breached-passwords.url, nowhere",
        "creditai.admin.password, short",
        "creditai.sessions.idle, forever",
        "creditai.sessions.idle, 25h",
        "creditai.sessions.idle-of-admins, 0s",
        "creditai.sessions.idle-of-admins, 4s",
        "creditai.sessions.absolute, PT24H1S",
        "creditai.sessions.absolute, 10500ms",
        "creditai.sessions.access-token, -10m",
        "creditai.sessions.access-token, 61m",
        "creditai.links.confirmation, 8d",
        "creditai.links.confirmation, 'a day'",
        "creditai.worker.heartbeat, soon",
        "creditai.worker.missed-heartbeats, 3",
        "creditai.worker.poll-interval, 0s",
        "creditai.shutdown.jobs, 0s",
        "creditai.uploads.max-size, 0",
        "creditai.uploads.max-pages, -1",
        "creditai.uploads.clamav, clamav.example",
        "creditai.uploads.clamav, 'clamav.example:0'",
        "creditai.edge.trusted-proxies, edge.example",
        "server.port, 65536",
        "server.ssl.certificate, /no/such/file.pem"
    })
    void aMalformedSettingIsNamed(String property, String value) {
        assertThat(problem(Map.of(property, value)))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("setting " + property + " (")
                        .contains(") is malformed. Set it to "));
    }

    @ParameterizedTest
    @CsvSource({
        "creditai.database.url, jdbc:postgresql://db/credit?sslmode=disable, creditai.database.root-certificate",
        "creditai.database.url, jdbc:postgresql://db/credit?a=b&sslrootcert=else, creditai.database.root-certificate",
        "creditai.database.url, jdbc:postgresql://db/credit?gssEncMode=require, creditai.database.root-certificate",
        "creditai.keys.index-key, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=, creditai.keys.encryption-key",
        "creditai.database.migration-username, creditai_service, creditai.database.username",
        "creditai.keys.index-key, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE, creditai.keys.encryption-key",
        "management.server.port, 8443, server.port",
        "server.port, 8081, management.server.port",
        "server.port, 08081, management.server.port",
        "creditai.mail.password, secret-of-the-relay, creditai.mail.starttls",
        "creditai.sessions.idle, 13h, creditai.sessions.absolute",
        "creditai.sessions.absolute, 29m, creditai.sessions.idle",
        "creditai.sessions.idle-of-admins, 31m, creditai.sessions.idle",
        "creditai.sessions.idle, 14m, creditai.sessions.idle-of-admins",
        "creditai.sessions.access-token, 31m, creditai.sessions.idle",
        "creditai.sessions.access-token, 16m, creditai.sessions.idle-of-admins",
        "creditai.sessions.idle-of-admins, 9m, creditai.sessions.access-token",
        "creditai.worker.heartbeat, 90s, creditai.uploads.max-processing",
        "creditai.uploads.max-processing, 3s, creditai.worker.heartbeat"
    })
    void aSettingThatContradictsAnotherOneOrItsDefaultIsNamedWithIt(String property, String value, String other) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("server.port", "", "management.server.port", ""));
        settings.put(property, value);

        assertThat(problem(settings))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("settings ")
                        .contains(property)
                        .contains(other)
                        .contains("contradict each other"));
    }

    @Test
    void anAddressMaySayWhichOfSeveralServersIsMeant() {
        assertThat(problem(Map.of(
                        "creditai.database.url",
                        "jdbc:postgresql://one.example,two.example/credit?targetServerType=primary")))
                .isEmpty();
    }

    @Test
    void aMailPasswordOverAnEncryptedConnectionIsNoContradiction() {
        assertThat(problem(Map.of("creditai.mail.password", "secret", "creditai.mail.starttls", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "creditai.sessions.idle, 12h",
        "creditai.sessions.absolute, 30m",
        "creditai.sessions.absolute, 24h",
        "creditai.sessions.idle-of-admins, 30m",
        "creditai.sessions.idle-of-admins, 10m",
        "creditai.sessions.access-token, 15m",
        "creditai.sessions.access-token, 5s",
        "creditai.links.confirmation, 7d",
        "creditai.links.confirmation, 5s"
    })
    void aTimeAtItsBoundStarts(String property, String value) {
        assertThat(problem(Map.of(property, value))).isEmpty();
    }

    @Test
    void shortTimesOfSessionsThatFitTogetherStart() {
        assertThat(problem(Map.of(
                        "creditai.sessions.idle", "20s",
                        "creditai.sessions.idle-of-admins", "10s",
                        "creditai.sessions.absolute", "1m",
                        "creditai.sessions.access-token", "5s")))
                .isEmpty();
    }

    @Test
    void theTemplateStartsADevelopmentAsItStandsAndDocumentsEverySetting() throws IOException {
        String text = Files.readString(TEMPLATE);
        Map<String, String> values = template();

        Optional<SettingProblem> problem =
                new SettingsCheck(name -> Optional.ofNullable(values.get(variable(name)))).firstProblem();

        assertThat(problem).isEmpty();
        assertThat(SettingsCheck.properties())
                .allSatisfy(name -> assertThat(text).containsPattern("(?m)^#?" + variable(name) + "="));
    }

    static Map<String, String> template() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Files.readString(TEMPLATE)
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .forEach(line -> {
                    String[] parts = line.split("=", 2);
                    values.put(parts[0], parts[1]);
                });
        return values;
    }

    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<String> problem(Map<String, String> changes) {
        Map<String, String> settings = complete(changes);
        return new SettingsCheck(name -> Optional.ofNullable(settings.get(name)))
                .firstProblem()
                .map(SettingProblem::message);
    }

    /** Settings that start a service, with these changes. */
    static Map<String, String> complete(Map<String, String> changes) {
        Map<String, String> settings = new LinkedHashMap<>(RunningService.settings());
        settings.putAll(Map.of(
                "creditai.database.url", "jdbc:postgresql://db.example:5432/creditai",
                "creditai.database.username", "creditai_service",
                "creditai.database.password", "one",
                "creditai.database.migration-username", "creditai_owner",
                "creditai.database.migration-password", "two",
                "creditai.mail.port", "25"));
        settings.putAll(changes);
        return settings;
    }
}
