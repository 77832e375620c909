package com.creditai.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.tls.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What production refuses and development takes. */
class ProductionSettingsTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "creditai.public-url, http://credit.example",
        "creditai.database.root-certificate, none",
        "creditai.database.password, replace-this",
        "creditai.database.migration-password, replace-this",
        "creditai.database.password, replace-this-first-password",
        "creditai.keys.encryption-key, ZXhhbXBsZS1lbmNyeXB0aW9uLWtleS1yZXBsYWNlISE=",
        "creditai.keys.encryption-key, ZXhhbXBsZS1ibGluZC1pbmRleC1rZXktcmVwbGFjZSE=",
        "creditai.keys.index-key, ZXhhbXBsZS1ibGluZC1pbmRleC1rZXktcmVwbGFjZSE",
        "creditai.storage.endpoint, http://storage.example",
        "creditai.storage.credentials, none",
        "creditai.mail.from, no-reply@creditai.test",
        "creditai.mail.starttls, false",
        "creditai.mail.starttls, ''",
        "creditai.breached-passwords.url, http://breaches.example",
        "creditai.admin.email, Admin@creditai.test",
        "creditai.admin.password, replace-this-first-password"
    })
    void aValueUnfitForProductionIsRefusedThereAndAcceptedInDevelopment(String property, String value) {
        Map<String, String> production = fitForProduction();
        assertThat(SettingsCheckTests.problem(production)).as("otherwise fit").isEmpty();

        production.put(property, value);
        assertThat(SettingsCheckTests.problem(production))
                .hasValueSatisfying(
                        message -> assertThat(message).contains(property).contains("unfit for production"));
        assertThat(SettingsCheckTests.problem(Map.of(property, value)))
                .as("in development")
                .isEmpty();
    }

    @Test
    void productionTakesNoValueOfTheTemplateButNamesAndPlaces() throws IOException {
        Map<String, String> places = Map.of(
                "creditai.environment", "says which of the two it is",
                "creditai.database.url", "a database may stand on the same machine or behind a local proxy",
                "creditai.database.username", "the name of the role",
                "creditai.database.migration-username", "the name of the role",
                "creditai.storage.bucket", "a name",
                "creditai.mail.host", "a relay may stand on the same machine",
                "creditai.mail.port", "SMTP's own port");
        Map<String, String> template = SettingsCheckTests.template();

        assertThat(SettingsCheck.properties())
                .filteredOn(property ->
                        template.containsKey(SettingsCheckTests.variable(property)) && !places.containsKey(property))
                .as("settings to which the template gives a value")
                .hasSizeGreaterThan(6)
                .allSatisfy(property -> {
                    Map<String, String> production = fitForProduction();
                    production.put(property, template.getOrDefault(SettingsCheckTests.variable(property), ""));
                    assertThat(SettingsCheckTests.problem(production))
                            .as("the template's %s in production", property)
                            .hasValueSatisfying(message -> assertThat(message).contains(property));
                });
    }

    private Map<String, String> fitForProduction() {
        return new LinkedHashMap<>(Map.of(
                "creditai.environment", "production",
                "creditai.public-url", "https://credit.example",
                "creditai.database.root-certificate",
                        TestAuthority.create(directory).authorityPem().toString(),
                "creditai.storage.endpoint", "",
                "creditai.storage.credentials", serviceAccount().toString(),
                "creditai.mail.from", "no-reply@credit.example",
                "creditai.mail.starttls", "true",
                "creditai.admin.email", "admin@credit.example"));
    }

    private Path serviceAccount() {
        try (StorageEmulator storage = StorageEmulator.start()) {
            return Files.writeString(
                    directory.resolve("account.json"), storage.createServiceAccount("service@credit.example"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
