package com.creditai.platform.health;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers; says no within the pool's time-out (2 s) when it does not. Asks over a connection of its own:
 * an instance whose requests use all of theirs is busy, and sending its people elsewhere would only make the others so.
 */
@Component("db")
class DatabaseIndicator implements HealthIndicator, DisposableBean {

    private final HikariDataSource own;

    DatabaseIndicator(HikariDataSource database) {
        HikariConfig same = new HikariConfig();
        database.copyStateTo(same);
        same.setPoolName("database-probe");
        // The database's operator sees whose connection it is: what stands in the address counts before the pool's
        // properties.
        same.setJdbcUrl(database.getJdbcUrl() + "&ApplicationName=creditai-probe");
        same.setMaximumPoolSize(1);
        same.setMinimumIdle(0);
        // The start has reached the database before; a probe that cannot says so and nothing more.
        same.setInitializationFailTimeout(-1);
        this.own = new HikariDataSource(same);
    }

    @Override
    public Health health() {
        try (Connection connection = own.getConnection()) {
            return connection.isValid(1) ? Health.up().build() : Health.down().build();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
    }

    @Override
    public void destroy() {
        own.close();
    }
}
