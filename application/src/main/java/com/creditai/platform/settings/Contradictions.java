package com.creditai.platform.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings that are each well-formed and cannot both be meant; defaults count like values that are given. */
final class Contradictions {

    /** Parameters of a JDBC address that decide whether and how a connection is encrypted, or where else that is said. */
    private static final Pattern DATABASE_ENCRYPTION = Pattern.compile("[?&](?i:ssl|gssenc|socketfactory|service\\b)");

    private final EffectiveSettings settings;

    Contradictions(EffectiveSettings settings) {
        this.settings = settings;
    }

    /** The first pair that contradicts each other. */
    Optional<SettingProblem> first() {
        return Stream.of(
                        Stream.of(
                                encryptionSaidTwice(),
                                equalKeys(),
                                equalRoles(),
                                equalPorts(),
                                halfCertificate(),
                                mailPasswordInClear()),
                        sessions(),
                        Stream.of(heartbeat()))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SettingProblem> encryptionSaidTwice() {
        String address = "creditai.database.url";
        return settings.given(address).filter(DATABASE_ENCRYPTION.asPredicate()).isEmpty()
                ? Optional.empty()
                : Optional.of(SettingProblem.between(
                        address,
                        "creditai.database.root-certificate",
                        "contradict each other: both say how the connection is protected",
                        "Leave it to the certificate and remove it from the address."));
    }

    private Optional<SettingProblem> equalKeys() {
        return whenEqual(
                "creditai.keys.encryption-key",
                "creditai.keys.index-key",
                SettingForm::normalKey,
                "contradict each other: they are the same key",
                "Give each its own 32 random bytes.");
    }

    private Optional<SettingProblem> equalRoles() {
        return whenEqual(
                "creditai.database.username",
                "creditai.database.migration-username",
                UnaryOperator.identity(),
                "contradict each other: row-level security does not bind the owner of the tables",
                "Use the service's login role for one and the owner for the other.");
    }

    private Optional<SettingProblem> equalPorts() {
        if (settings.effective("server.port").equals(Optional.of("0"))) {
            return Optional.empty();
        }
        return whenEqual(
                "server.port",
                "management.server.port",
                port -> Integer.toString(Integer.parseInt(port)),
                "contradict each other: the probes need a port of their own",
                "Choose two different ports.");
    }

    private Optional<SettingProblem> halfCertificate() {
        String certificate = "server.ssl.certificate";
        String key = "server.ssl.certificate-private-key";
        return settings.given(certificate).isPresent() == settings.given(key).isPresent()
                ? Optional.empty()
                : Optional.of(SettingProblem.between(
                        certificate,
                        key,
                        "contradict each other: a certificate and its private key only work together",
                        "Set both or neither."));
    }

    private Optional<SettingProblem> mailPasswordInClear() {
        boolean starttls = settings.effective("creditai.mail.starttls").equals(Optional.of("true"));
        return settings.given("creditai.mail.password").isEmpty() || starttls
                ? Optional.empty()
                : Optional.of(SettingProblem.between(
                        "creditai.mail.password",
                        "creditai.mail.starttls",
                        "contradict each other: the password would cross the network unencrypted",
                        "Turn STARTTLS on, or remove the password."));
    }

    private Stream<Optional<SettingProblem>> sessions() {
        String idle = "creditai.sessions.idle";
        String ofAdmins = "creditai.sessions.idle-of-admins";
        String token = "creditai.sessions.access-token";
        String outlives = "contradict each other: the token would outlive a session that is idle for too long";
        String shorter = "Make the token's time the shorter one.";
        return Stream.of(
                whenLonger(
                        idle,
                        "creditai.sessions.absolute",
                        "contradict each other: a session would end before it can be idle for too long",
                        "Make the idle time the shorter one."),
                whenLonger(
                        ofAdmins,
                        idle,
                        "contradict each other: administrators would be held to less than everybody else",
                        "Make the administrators' idle time the shorter one."),
                whenLonger(token, idle, outlives, shorter),
                whenLonger(token, ofAdmins, outlives, shorter));
    }

    private Optional<SettingProblem> heartbeat() {
        return whenLonger(
                "creditai.worker.heartbeat",
                "creditai.uploads.max-processing",
                "contradict each other: work would end before its first heartbeat",
                "Make the heartbeat shorter than the processing limit.");
    }

    private Optional<SettingProblem> whenLonger(String first, String second, String complaint, String advice) {
        return duration(first).compareTo(duration(second)) > 0
                ? Optional.of(SettingProblem.between(first, second, complaint, advice))
                : Optional.empty();
    }

    private Duration duration(String property) {
        return SettingForm.duration(settings.effective(property).orElseThrow());
    }

    private Optional<SettingProblem> whenEqual(
            String first, String second, UnaryOperator<String> normal, String complaint, String advice) {
        Optional<String> value = settings.effective(first).map(normal);
        return value.isPresent() && value.equals(settings.effective(second).map(normal))
                ? Optional.of(SettingProblem.between(first, second, complaint, advice))
                : Optional.empty();
    }
}
