package com.creditai.platform.settings;

import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Checks the settings as soon as all their sources are known, before the context exists. */
public final class SettingsGate implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        new SettingsCheck(name -> read(environment, name)).firstProblem().ifPresent(problem -> {
            throw new SettingsRefusedException(problem);
        });
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static Optional<String> read(ConfigurableEnvironment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name));
    }
}
