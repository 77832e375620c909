package com.creditai.platform.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges the settings before anything else starts: present, well-formed, not contradictory, and fit for production. The
 * order is that of the template, so that the first problem named is the first line to look at.
 */
public final class SettingsCheck {

    /** Values of {@code deploy/creditai.env.example}: public, so never fit for production. */
    static final String TEMPLATE_ENCRYPTION_KEY = "ZXhhbXBsZS1lbmNyeXB0aW9uLWtleS1yZXBsYWNlISE=";

    static final String TEMPLATE_INDEX_KEY = "ZXhhbXBsZS1ibGluZC1pbmRleC1rZXktcmVwbGFjZSE=";
    static final String TEMPLATE_ADMIN_PASSWORD = "replace-this-first-password";

    private final Function<String, Optional<String>> settings;

    /** Checks what the function answers for a property name; empty text counts as missing. */
    public SettingsCheck(Function<String, Optional<String>> settings) {
        this.settings = name -> settings.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The first problem in the template's order, or nothing when the service may start. */
    public Optional<SettingProblem> firstProblem() {
        return Stream.concat(rules().stream().map(this::judge), Stream.of(contradiction(), unfitForProduction()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of all settings, in the template's order. */
    public static List<String> properties() {
        return rules().stream().map(SettingRule::property).toList();
    }

    private static List<SettingRule> rules() {
        return List.of(
                SettingRule.required("creditai.environment", SettingForm.oneOf("production", "development")),
                SettingRule.required("creditai.public-url", SettingForm.URL),
                SettingRule.required("creditai.database.url", SettingForm.POSTGRES_URL),
                SettingRule.required("creditai.database.username", SettingForm.TEXT),
                SettingRule.required("creditai.database.password", SettingForm.TEXT),
                SettingRule.required("creditai.database.migration-username", SettingForm.TEXT),
                SettingRule.required("creditai.database.migration-password", SettingForm.TEXT),
                SettingRule.optional("creditai.database.pool-size", SettingForm.number(1, 200)),
                SettingRule.required("creditai.keys.encryption-key", SettingForm.KEY),
                SettingRule.required("creditai.keys.index-key", SettingForm.KEY),
                SettingRule.optional("creditai.storage.endpoint", SettingForm.URL),
                SettingRule.required("creditai.storage.bucket", SettingForm.BUCKET),
                SettingRule.required("creditai.storage.credentials", SettingForm.NONE_OR_FILE),
                SettingRule.required("creditai.mail.host", SettingForm.HOST),
                SettingRule.required("creditai.mail.port", SettingForm.PORT),
                SettingRule.required("creditai.mail.from", SettingForm.EMAIL),
                SettingRule.optional("creditai.mail.starttls", SettingForm.oneOf("true", "false")),
                SettingRule.optional("creditai.breached-passwords.url", SettingForm.URL),
                SettingRule.required("creditai.admin.email", SettingForm.EMAIL),
                SettingRule.required("creditai.admin.password", SettingForm.PASSWORD),
                SettingRule.optional("creditai.worker.heartbeat", SettingForm.DURATION),
                SettingRule.optional("creditai.worker.poll-interval", SettingForm.DURATION),
                SettingRule.optional("creditai.worker.threads", SettingForm.number(1, 64)),
                SettingRule.optional("creditai.uploads.max-size", SettingForm.SIZE),
                SettingRule.optional("creditai.uploads.max-pages", SettingForm.number(1, 100_000)),
                SettingRule.optional("creditai.uploads.max-processing", SettingForm.DURATION),
                SettingRule.optional("creditai.edge.trusted-proxies", SettingForm.NETWORKS),
                SettingRule.optional("creditai.shutdown.drain", SettingForm.DURATION),
                SettingRule.optional("server.port", SettingForm.LISTENING_PORT),
                SettingRule.optional("management.server.port", SettingForm.LISTENING_PORT),
                SettingRule.optional("server.ssl.certificate", SettingForm.FILE),
                SettingRule.optional("server.ssl.certificate-private-key", SettingForm.FILE));
    }

    private Optional<SettingProblem> judge(SettingRule rule) {
        Optional<String> value = settings.apply(rule.property());
        if (value.isEmpty()) {
            return rule.required()
                    ? Optional.of(SettingProblem.of(
                            rule.property(),
                            "is missing",
                            "Set it to " + rule.form().wanted() + "."))
                    : Optional.empty();
        }
        return rule.form().accepts(value.get())
                ? Optional.empty()
                : Optional.of(SettingProblem.of(
                        rule.property(),
                        "is malformed",
                        "Set it to " + rule.form().wanted() + "."));
    }

    private Optional<SettingProblem> contradiction() {
        return Stream.of(equalKeys(), equalRoles(), equalPorts(), halfCertificate(), mailPasswordInClear(), heartbeat())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SettingProblem> equalKeys() {
        return whenEqual(
                "creditai.keys.encryption-key",
                "creditai.keys.index-key",
                "contradict each other: they are the same key",
                "Give each its own 32 random bytes.");
    }

    private Optional<SettingProblem> equalRoles() {
        return whenEqual(
                "creditai.database.username",
                "creditai.database.migration-username",
                "contradict each other: row-level security does not bind the owner of the tables",
                "Use the service's login role for one and the owner for the other.");
    }

    private Optional<SettingProblem> equalPorts() {
        if (settings.apply("server.port").equals(Optional.of("0"))) {
            return Optional.empty();
        }
        return whenEqual(
                "server.port",
                "management.server.port",
                "contradict each other: the probes need a port of their own",
                "Choose two different ports.");
    }

    private Optional<SettingProblem> halfCertificate() {
        String certificate = "server.ssl.certificate";
        String key = "server.ssl.certificate-private-key";
        return settings.apply(certificate).isPresent() == settings.apply(key).isPresent()
                ? Optional.empty()
                : Optional.of(SettingProblem.between(
                        certificate,
                        key,
                        "contradict each other: a certificate and its private key only work together",
                        "Set both or neither."));
    }

    private Optional<SettingProblem> mailPasswordInClear() {
        boolean starttls = settings.apply("creditai.mail.starttls").equals(Optional.of("true"));
        return settings.apply("creditai.mail.password").isEmpty() || starttls
                ? Optional.empty()
                : Optional.of(SettingProblem.between(
                        "creditai.mail.password",
                        "creditai.mail.starttls",
                        "contradict each other: the password would cross the network unencrypted",
                        "Turn STARTTLS on, or remove the password."));
    }

    private Optional<SettingProblem> heartbeat() {
        Optional<String> heartbeat = settings.apply("creditai.worker.heartbeat");
        Optional<String> limit = settings.apply("creditai.uploads.max-processing");
        if (heartbeat.isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        boolean slower = SettingForm.duration(heartbeat.get()).compareTo(SettingForm.duration(limit.get())) > 0;
        return slower
                ? Optional.of(SettingProblem.between(
                        "creditai.worker.heartbeat",
                        "creditai.uploads.max-processing",
                        "contradict each other: work would end before its first heartbeat",
                        "Make the heartbeat shorter than the processing limit."))
                : Optional.empty();
    }

    private Optional<SettingProblem> whenEqual(String first, String second, String complaint, String advice) {
        Optional<String> value = settings.apply(first);
        return value.isPresent() && value.equals(settings.apply(second))
                ? Optional.of(SettingProblem.between(first, second, complaint, advice))
                : Optional.empty();
    }

    private Optional<SettingProblem> unfitForProduction() {
        if (!Objects.equals(settings.apply("creditai.environment").orElse(""), "production")) {
            return Optional.empty();
        }
        return Stream.of(
                        unfit("creditai.public-url", value -> !value.startsWith("https://"), "Use an https address."),
                        unfit(
                                "creditai.keys.encryption-key",
                                TEMPLATE_ENCRYPTION_KEY::equals,
                                "The template's key is public: make one with `openssl rand -base64 32`."),
                        unfit(
                                "creditai.keys.index-key",
                                TEMPLATE_INDEX_KEY::equals,
                                "The template's key is public: make one with `openssl rand -base64 32`."),
                        unfit(
                                "creditai.storage.credentials",
                                "none"::equals,
                                "Set it to the path of a service-account file."),
                        unfit(
                                "creditai.admin.password",
                                TEMPLATE_ADMIN_PASSWORD::equals,
                                "The template's password is public: choose another."))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SettingProblem> unfit(String property, Function<String, Boolean> test, String advice) {
        return settings.apply(property)
                .filter(test::apply)
                .map(value -> SettingProblem.of(property, "has a value that is unfit for production", advice));
    }
}
