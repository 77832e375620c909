package com.creditai.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is and how to sign in to it.
 *
 * @param url JDBC address, without a word on encryption
 * @param rootCertificate {@code none}, or the path of a PEM file with the authorities that vouch for the database
 * @param username the login role of the service
 * @param migrationUsername the owner of the tables
 */
@ConfigurationProperties("creditai.database")
record DatabaseSettings(
        String url,
        String rootCertificate,
        String username,
        String password,
        String migrationUsername,
        String migrationPassword) {

    /** The value of {@link #rootCertificate} that stands for an unencrypted connection. */
    static final String NO_CERTIFICATE = "none";
}
