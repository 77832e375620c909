package com.creditai.platform.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings check without the framework, in a fraction of its start: where environment variables, system properties and
 * arguments are the only sources, there is nothing to wait for. With other sources {@link SettingsGate} judges alone.
 */
public final class EarlySettings {

    private static final List<String> OTHER_SOURCES = List.of(
            "spring.config.import",
            "spring.config.location",
            "spring.config.additional-location",
            "spring.config.name",
            "spring.application.json",
            "spring.profiles.active");
    private static final List<String> FILES =
            List.of("config", "application.yaml", "application.yml", "application.properties");

    private EarlySettings() {}

    /** Refuses the start when the settings do not allow it and these sources are all there are. */
    public static void check(String... args) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigurationPropertySources.attach(environment);
        if (hasOtherSources(environment)) {
            return;
        }
        new SettingsCheck(name -> Optional.ofNullable(environment.getProperty(name)))
                .firstProblem()
                .ifPresent(problem -> {
                    System.err.println(problem.message());
                    System.exit(SettingsRefusedException.EXIT_CODE);
                });
    }

    private static boolean hasOtherSources(ConfigurableEnvironment environment) {
        return OTHER_SOURCES.stream().anyMatch(environment::containsProperty)
                || FILES.stream().anyMatch(name -> Files.exists(Path.of(name)));
    }
}
