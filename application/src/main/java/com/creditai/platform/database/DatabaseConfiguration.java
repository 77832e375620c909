package com.creditai.platform.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pool and the migrations one address and each its own role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings) {
        DatabaseAddress address = new DatabaseAddress(settings);
        if (!address.isEncrypted()) {
            log.warn("The connection to the database is not encrypted: creditai.database.root-certificate is none");
        }
        return address;
    }

    @Bean
    JdbcConnectionDetails serviceConnection(DatabaseAddress address, DatabaseSettings settings) {
        return new ServiceConnection(address.jdbcUrl(), settings.username(), settings.password());
    }

    @Bean
    FlywayConnectionDetails migrationConnection(DatabaseAddress address, DatabaseSettings settings) {
        return new MigrationConnection(address.jdbcUrl(), settings.migrationUsername(), settings.migrationPassword());
    }

    private record ServiceConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record MigrationConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
