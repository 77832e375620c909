package com.creditai.platform.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The one JDBC address by which everything reaches the database, migrations too. It says itself how the connection is encrypted:
 * what stands in an address counts before any other property of the driver.
 */
final class DatabaseAddress {

    /** TLS, a certificate by one of the given authorities, and the name of the host in it. */
    private static final String DEMANDED = "verify-full";

    /** Development said so; an attempt at TLS that may fail would only look like more. */
    private static final String PLAIN = "disable";

    private final DatabaseSettings settings;

    DatabaseAddress(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** The address with everything that the driver must know. */
    String jdbcUrl() {
        String url = settings.url();
        // The other way to encrypt a connection, Kerberos, would come before TLS and vouch for nothing.
        String address = url + (url.contains("?") ? "&" : "?") + "gssEncMode=disable&sslmode=" + tlsMode();
        return isEncrypted()
                ? address + "&sslrootcert=" + URLEncoder.encode(settings.rootCertificate(), StandardCharsets.UTF_8)
                : address;
    }

    boolean isEncrypted() {
        return !settings.rootCertificate().equals(DatabaseSettings.NO_CERTIFICATE);
    }

    private String tlsMode() {
        return isEncrypted() ? DEMANDED : PLAIN;
    }
}
