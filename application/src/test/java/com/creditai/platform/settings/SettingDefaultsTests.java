package com.creditai.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class SettingDefaultsTests {

    @Test
    void theTemplateShowsTheDefaultThatCounts() throws IOException {
        String text = Files.readString(SettingsCheckTests.TEMPLATE);

        assertThat(SettingRule.ALL)
                .filteredOn(rule -> !rule.required())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(text.lines())
                        .contains("#" + SettingsCheckTests.variable(rule.property()) + "="
                                + rule.otherwise().orElse("")));
    }

    @Test
    void whatIsNotGivenCountsByTheOneDefaultWhereverItIsRead() {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> given =
                new LinkedHashMap<>(SettingsCheckTests.complete(Map.of("creditai.worker.threads", " ")));
        given.put("creditai.worker.heartbeat", "7s");
        given.remove("server.port");
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));

        new SettingsGate().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("creditai.worker.heartbeat"))
                .as("given")
                .isEqualTo("7s");
        assertThat(environment.getProperty("creditai.worker.threads"))
                .as("given without a value")
                .isEqualTo("4");
        assertThat(environment.getProperty("server.port")).as("not given").isEqualTo("8443");
        Settings settings = Binder.get(environment).bindOrCreate("creditai", Settings.class);
        assertThat(settings.uploads().maxSize()).isEqualTo(DataSize.ofMegabytes(20));
        assertThat(settings.sessions())
                .isEqualTo(new Settings.Sessions(
                        Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(10)));
        assertThat(settings.links().confirmation()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void noSettingHasASecondDefault() {
        List<String> withDefault = SettingRule.ALL.stream()
                .filter(rule -> rule.otherwise().isPresent())
                .map(SettingRule::property)
                .toList();
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties file = Objects.requireNonNull(yaml.getObject());

        assertThat(withDefault).hasSizeGreaterThan(10).noneMatch(file::containsKey);
        assertThat(file.values())
                .as("values of application.yaml, none of which brings a default of its own for a setting")
                .noneMatch(value -> value.toString().matches("(?s).*\\$\\{creditai\\.[a-z.-]+:[^}]+}.*"));
    }
}
