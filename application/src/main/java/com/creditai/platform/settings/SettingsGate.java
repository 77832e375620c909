package com.creditai.platform.settings;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings as soon as all their sources are known, before the context exists, and lets the defaults of {@link
 * SettingRule} count for those that are not given: it is the one place that has them.
 */
public final class SettingsGate implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        new SettingsCheck(name -> read(environment, name)).firstProblem().ifPresent(problem -> {
            throw new SettingsRefusedException(problem);
        });
        // First, because an empty value counts as not given.
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "defaults of settings",
                        Map.copyOf(new EffectiveSettings(name -> read(environment, name)).missingDefaults())));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static Optional<String> read(ConfigurableEnvironment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name));
    }
}
