package com.creditai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class DatabaseRefusedReporterTests {

    private static final String LOST = "08006";

    @Test
    void saysThatTheDatabaseOffersNoTls() {
        assertThat(told(new SQLException("The server does not support SSL.", "08004")))
                .contains("the database offers no TLS");
    }

    @Test
    void saysThatNobodyVouchesForTheCertificate() {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path building failed");
        handshake.initCause(new CertificateException("PKIX path building failed"));

        assertThat(told(new SQLException("SSL error: PKIX path building failed", LOST, handshake)))
                .contains("none of the authorities vouches for");
    }

    @Test
    void saysThatTheCertificateIsForAnotherHost() {
        assertThat(told(new SQLException(
                        "The hostname db could not be verified by hostnameverifier PgjdbcHostnameVerifier.", LOST)))
                .contains("a certificate for another host");
    }

    @Test
    void saysThatTlsIsBrokenOff() {
        assertThat(told(new SQLException("SSL error", LOST, new SSLHandshakeException("no cipher in common"))))
                .contains("breaks off TLS");
    }

    @Test
    void leavesEveryOtherReasonToOthers() {
        assertThat(told(new SQLException("password authentication failed", "28P01")))
                .isEmpty();
        assertThat(told(new SQLException("Connection refused", "08001"))).isEmpty();
        assertThat(told(new IllegalStateException("no database at all"))).isEmpty();
    }

    private static String told(Exception cause) {
        return DatabaseRefusedReporter.message(new IllegalStateException("the context does not start", cause))
                .orElse("");
    }
}
