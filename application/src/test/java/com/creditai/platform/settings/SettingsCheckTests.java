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
        "creditai.database.pool-size, 0",
        "creditai.keys.encryption-key, not-base64!",
        "creditai.keys.index-key, c2hvcnQ=",
        "creditai.storage.bucket, Not_A_Bucket!",
        "creditai.storage.credentials, /no/such/file.json",
        "creditai.storage.endpoint, ftp://storage",
        "creditai.mail.port, 70000",
        "creditai.mail.port, smtp",
        "creditai.mail.from, nobody",
        "creditai.mail.starttls, perhaps",
        "creditai.breached-passwords.url, nowhere",
        "creditai.admin.password, short",
        "creditai.worker.heartbeat, soon",
        "creditai.worker.poll-interval, 0s",
        "creditai.uploads.max-size, 0",
        "creditai.uploads.max-pages, -1",
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
        "creditai.keys.index-key, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=, creditai.keys.encryption-key",
        "creditai.database.migration-username, creditai_service, creditai.database.username",
        "management.server.port, 8443, server.port",
        "creditai.mail.password, secret-of-the-relay, creditai.mail.starttls",
        "creditai.worker.heartbeat, 90s, creditai.uploads.max-processing"
    })
    void contradictorySettingsAreBothNamed(String property, String value, String other) {
        Map<String, String> base =
                Map.of(property, value, "server.port", "8443", "creditai.uploads.max-processing", "60s");

        assertThat(problem(base))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains("settings ")
                        .contains(property)
                        .contains(other)
                        .contains("contradict each other"));
    }

    @Test
    void aMailPasswordOverAnEncryptedConnectionIsNoContradiction() {
        assertThat(problem(Map.of("creditai.mail.password", "secret", "creditai.mail.starttls", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "creditai.public-url, http://credit.example",
        "creditai.keys.encryption-key, ZXhhbXBsZS1lbmNyeXB0aW9uLWtleS1yZXBsYWNlISE=",
        "creditai.keys.index-key, ZXhhbXBsZS1ibGluZC1pbmRleC1rZXktcmVwbGFjZSE=",
        "creditai.storage.credentials, none",
        "creditai.admin.password, replace-this-first-password"
    })
    void aDefaultUnfitForProductionIsRefusedThereAndAcceptedInDevelopment(String property, String value) {
        Map<String, String> fit =
                Map.of("creditai.public-url", "https://credit.example", "creditai.storage.credentials", "pom.xml");
        Map<String, String> production = new LinkedHashMap<>(fit);
        production.put("creditai.environment", "production");
        assertThat(problem(production)).as("otherwise fit").isEmpty();

        production.put(property, value);
        assertThat(problem(production))
                .hasValueSatisfying(
                        message -> assertThat(message).contains(property).contains("unfit for production"));
        assertThat(problem(Map.of(property, value))).as("in development").isEmpty();
    }

    @Test
    void theTemplateStartsADevelopmentAsItStandsAndDocumentsEverySetting() throws IOException {
        String template = Files.readString(Path.of("deploy/creditai.env.example"));
        Map<String, String> values = new LinkedHashMap<>();
        template.lines().filter(line -> line.matches("[A-Z_]+=.*")).forEach(line -> {
            String[] parts = line.split("=", 2);
            values.put(parts[0], parts[1]);
        });

        Optional<SettingProblem> problem = new SettingsCheck(name -> Optional.ofNullable(
                        values.get(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT))))
                .firstProblem();

        assertThat(problem).isEmpty();
        assertThat(SettingsCheck.properties())
                .allSatisfy(name -> assertThat(template)
                        .containsPattern("(?m)^#?"
                                + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT) + "="));
    }

    private static Optional<String> problem(Map<String, String> changes) {
        Map<String, String> settings = new LinkedHashMap<>(RunningService.settings());
        settings.putAll(Map.of(
                "creditai.database.url", "jdbc:postgresql://db.example:5432/creditai",
                "creditai.database.username", "creditai_service",
                "creditai.database.password", "one",
                "creditai.database.migration-username", "creditai_owner",
                "creditai.database.migration-password", "two",
                "creditai.mail.port", "25"));
        settings.putAll(changes);
        return new SettingsCheck(name -> Optional.ofNullable(settings.get(name)))
                .firstProblem()
                .map(SettingProblem::message);
    }
}
