package com.creditai.platform.settings;

import com.creditai.platform.address.EmailForm;
import com.creditai.platform.address.HostPort;
import com.creditai.platform.address.Networks;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.util.unit.DataSize;

/**
 * The form of a setting's value.
 *
 * @param wanted what to write, as it continues "Set it to ..."
 */
record SettingForm(String wanted, Predicate<String> test) {

    static final SettingForm TEXT = new SettingForm("a value", value -> true);
    static final SettingForm URL = new SettingForm(
            "an absolute http or https address, such as https://credit.example", SettingForm::isHttpUrl);
    static final SettingForm POSTGRES_URL = new SettingForm(
            "a JDBC address, such as jdbc:postgresql://db.example:5432/creditai", SettingForm::isPostgresUrl);
    static final SettingForm KEY =
            new SettingForm("32 random bytes in base64, as `openssl rand -base64 32` prints them", SettingForm::isKey);
    static final SettingForm BUCKET =
            matching("a bucket's name: 3 to 63 lower-case letters, digits, - _ .", "[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]");
    static final SettingForm HOST = matching("a host name or address", "[A-Za-z0-9.:_-]{1,253}");
    static final SettingForm HOST_PORT =
            new SettingForm("a host and its port, such as clamav.example:3310", SettingForm::isHostPort);
    static final SettingForm EMAIL = new SettingForm(
            "an e-mail address, such as somebody@credit.example", value -> EmailForm.accepts(EmailForm.normal(value)));
    static final SettingForm PASSWORD = new SettingForm(
            "a password of 12 to 128 characters", value -> value.length() >= 12 && value.length() <= 128);
    static final SettingForm PORT = number(1, 65_535);
    static final SettingForm LISTENING_PORT = number(0, 65_535);
    static final SettingForm DURATION = new SettingForm("a duration, such as 5s or 2m", SettingForm::isDuration);
    static final SettingForm SIZE = new SettingForm("a size above zero, such as 20MB", SettingForm::isSize);
    static final SettingForm CERTIFICATE =
            new SettingForm("the path of a PEM file with certificates", SettingForm::isCertificate);
    static final SettingForm PRIVATE_KEY =
            new SettingForm("the path of a PEM file with a private key", SettingForm::isPrivateKey);
    static final SettingForm NONE_OR_AUTHORITIES = new SettingForm(
            "the path of a PEM file with the certificates of the authorities that vouch for the database, or to none in"
                    + " development",
            value -> value.equals("none") || areCertificates(value));
    static final SettingForm NONE_OR_SERVICE_ACCOUNT = new SettingForm(
            "the path of a service-account file, or to none in development",
            value -> value.equals("none") || isServiceAccount(value));
    static final SettingForm NETWORKS = new SettingForm(
            "addresses or CIDR ranges with commas between them, such as 10.0.0.0/8,192.0.2.7",
            SettingForm::areNetworks);

    boolean accepts(String value) {
        return test.test(value);
    }

    static SettingForm oneOf(String... values) {
        return new SettingForm(String.join(" or ", values), List.of(values)::contains);
    }

    static SettingForm number(int least, int most) {
        return new SettingForm("a whole number from " + least + " to " + most, value -> isNumber(value, least, most));
    }

    /** A duration that sessions and links can have: they are counted in whole seconds. */
    static SettingForm seconds(String least, String most) {
        return new SettingForm(
                "a duration in whole seconds from " + least + " to " + most,
                value -> isDuration(value) && isSeconds(duration(value), duration(least), duration(most)));
    }

    static Duration duration(String value) {
        return DurationStyle.detectAndParse(value);
    }

    /** One spelling of a key's bytes: padding may be left out of base64. */
    static String normalKey(String value) {
        return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(value));
    }

    private static SettingForm matching(String wanted, String pattern) {
        return new SettingForm(wanted, Pattern.compile(pattern).asMatchPredicate());
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isHttpUrl(String value) {
        try {
            URI uri = new URI(value);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return http && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPostgresUrl(String value) {
        if (!Pattern.matches("jdbc:postgresql://[^/\\s]+/[^/\\s]+", value)) {
            return false;
        }
        // The driver would warn in words of its own beside the one message.
        Logger driver = Logger.getLogger("org.postgresql");
        Level level = driver.getLevel();
        driver.setLevel(Level.OFF);
        try {
            return DriverManager.getDriver(value) != null;
        } catch (SQLException e) {
            // The driver cannot read it.
            return false;
        } finally {
            driver.setLevel(level);
        }
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = duration(value);
            return !duration.isNegative() && !duration.isZero();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private static boolean isSeconds(Duration value, Duration least, Duration most) {
        return value.getNano() == 0 && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static boolean isSize(String value) {
        try {
            return DataSize.parse(value).toBytes() > 0;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private static boolean isHostPort(String value) {
        try {
            return HostPort.of(value).port() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean areNetworks(String value) {
        try {
            return !Networks.of(List.of(value.split(",", -1))).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isCertificate(String value) {
        return areCertificates(local(value));
    }

    private static boolean areCertificates(String value) {
        return reads(value, file -> !PemContent.load(file).getCertificates().isEmpty());
    }

    private static boolean isPrivateKey(String value) {
        return reads(local(value), file -> PemContent.load(file).getPrivateKey() != null);
    }

    private static boolean isServiceAccount(String value) {
        return reads(value, file -> {
            try (InputStream account = Files.newInputStream(file)) {
                return ServiceAccountCredentials.fromStream(account) != null;
            }
        });
    }

    /** The server takes the path of a certificate with or without this scheme. */
    private static String local(String value) {
        return value.startsWith("file:") ? value.substring(5) : value;
    }

    /** Reads a file as its later user does. */
    @FunctionalInterface
    private interface Reading {
        boolean of(Path file) throws IOException;
    }

    private static boolean reads(String value, Reading reading) {
        try {
            return reading.of(Path.of(value));
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            // Not there, not readable, or not what was wanted: all the same to whoever wrote the setting.
            return false;
        }
    }
}
