package com.creditai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/credit, /etc/root.pem, ?gssEncMode=disable&sslmode=verify-full&sslrootcert=%2Fetc%2Froot.pem",
        "jdbc:postgresql://a/b?targetServerType=any, r.pem, &gssEncMode=disable&sslmode=verify-full&sslrootcert=r.pem",
        "jdbc:postgresql://db/credit, none, ?gssEncMode=disable&sslmode=disable"
    })
    void saysHowTheConnectionIsEncrypted(String url, String certificate, String added) {
        DatabaseSettings settings = new DatabaseSettings(url, certificate, "service", "one", "owner", "two");

        assertThat(new DatabaseAddress(settings).jdbcUrl()).isEqualTo(url + added);
    }
}
