package com.creditai.platform.health;

import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database as a dependency: asked over the connection of the probes, so that people who look take none from requests. */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

    @Bean
    Dependency databaseDependency(DatabaseIndicator indicator) {
        return Dependency.critical("database", () -> {
            Health health = indicator.health();
            if (!health.getStatus().equals(Status.UP)) {
                throw new SQLException("the database does not answer: " + health.getDetails());
            }
        });
    }
}
