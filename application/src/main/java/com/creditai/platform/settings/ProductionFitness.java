package com.creditai.platform.settings;

import com.creditai.platform.address.EmailForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What development may run with on one machine and production may not: connections that are not encrypted, storage without
 * credentials, and the values of {@code deploy/creditai.env.example}, which everybody can read.
 */
final class ProductionFitness {

    /** Passwords and keys of the template; none of them is fit in the place of another either. */
    static final Set<String> TEMPLATE_SECRETS = Set.of(
            "replace-this",
            "replace-this-first-password",
            "ZXhhbXBsZS1lbmNyeXB0aW9uLWtleS1yZXBsYWNlISE=",
            "ZXhhbXBsZS1ibGluZC1pbmRleC1rZXktcmVwbGFjZSE=");

    /** Addresses of the template, under a domain that nobody can have. */
    static final Set<String> TEMPLATE_ADDRESSES = Set.of("no-reply@creditai.test", "admin@creditai.test");

    private record Rule(String property, Predicate<String> unfit, String advice) {}

    private static final List<Rule> RULES = List.of(
            new Rule("creditai.public-url", ProductionFitness::isUnencrypted, "Use an https address."),
            new Rule(
                    "creditai.database.root-certificate",
                    "none"::equals,
                    "Set it to the path of a file with the certificates of the database's authorities."),
            password("creditai.database.password"),
            password("creditai.database.migration-password"),
            key("creditai.keys.encryption-key"),
            key("creditai.keys.index-key"),
            new Rule("creditai.storage.endpoint", ProductionFitness::isUnencrypted, "Use an https address."),
            new Rule("creditai.storage.credentials", "none"::equals, "Set it to the path of a service-account file."),
            address("creditai.mail.from"),
            new Rule(
                    "creditai.mail.starttls",
                    "false"::equals,
                    "Set it to true: a mail carries a link that is meant for one person."),
            password("creditai.mail.password"),
            new Rule("creditai.breached-passwords.url", ProductionFitness::isUnencrypted, "Use an https address."),
            address("creditai.admin.email"),
            password("creditai.admin.password"));

    private final EffectiveSettings settings;

    ProductionFitness(EffectiveSettings settings) {
        this.settings = settings;
    }

    /** The first setting, defaults included, that is unfit; nothing elsewhere than in production. */
    Optional<SettingProblem> first() {
        if (!settings.effective("creditai.environment").equals(Optional.of("production"))) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule ->
                        settings.effective(rule.property()).filter(rule.unfit()).isPresent())
                .findFirst()
                .map(rule ->
                        SettingProblem.of(rule.property(), "has a value that is unfit for production", rule.advice()));
    }

    private static Rule password(String property) {
        return new Rule(property, TEMPLATE_SECRETS::contains, "The template's password is public: choose another.");
    }

    private static Rule key(String property) {
        return new Rule(
                property,
                value -> TEMPLATE_SECRETS.contains(SettingForm.normalKey(value)),
                "The template's key is public: make one with `openssl rand -base64 32`.");
    }

    private static Rule address(String property) {
        return new Rule(
                property,
                value -> TEMPLATE_ADDRESSES.contains(EmailForm.normal(value)),
                "The template's address is nobody's: use one of your own.");
    }

    private static boolean isUnencrypted(String address) {
        return !address.startsWith("https://");
    }
}
