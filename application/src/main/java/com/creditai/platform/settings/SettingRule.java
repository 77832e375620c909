package com.creditai.platform.settings;

import java.util.List;
import java.util.Optional;

/**
 * One setting.
 *
 * @param required whether it must be there
 * @param otherwise what counts when it is not there; empty for a setting that has no default
 */
record SettingRule(String property, boolean required, SettingForm form, Optional<String> otherwise) {

    /** Every setting, in the order of {@code deploy/creditai.env.example}. */
    static final List<SettingRule> ALL = List.of(
            required("creditai.environment", SettingForm.oneOf("production", "development")),
            required("creditai.public-url", SettingForm.URL),
            required("creditai.database.url", SettingForm.POSTGRES_URL),
            required("creditai.database.root-certificate", SettingForm.NONE_OR_AUTHORITIES),
            // The migrations grant rights to this role by its name.
            required("creditai.database.username", SettingForm.oneOf("creditai_service")),
            required("creditai.database.password", SettingForm.TEXT),
            required("creditai.database.migration-username", SettingForm.TEXT),
            required("creditai.database.migration-password", SettingForm.TEXT),
            optional("creditai.database.pool-size", SettingForm.number(1, 200), "10"),
            required("creditai.keys.encryption-key", SettingForm.KEY),
            required("creditai.keys.index-key", SettingForm.KEY),
            optional("creditai.storage.endpoint", SettingForm.URL, "https://storage.googleapis.com"),
            required("creditai.storage.bucket", SettingForm.BUCKET),
            required("creditai.storage.credentials", SettingForm.NONE_OR_SERVICE_ACCOUNT),
            required("creditai.mail.host", SettingForm.HOST),
            required("creditai.mail.port", SettingForm.PORT),
            required("creditai.mail.from", SettingForm.EMAIL),
            optional("creditai.mail.starttls", SettingForm.oneOf("true", "false"), "false"),
            optional("creditai.mail.username", SettingForm.TEXT, ""),
            optional("creditai.mail.password", SettingForm.TEXT, ""),
            optional("creditai.breached-passwords.url", SettingForm.URL, ""),
            required("creditai.admin.email", SettingForm.EMAIL),
            required("creditai.admin.password", SettingForm.PASSWORD),
            optional("creditai.sessions.idle", SettingForm.seconds("5s", "24h"), "30m"),
            optional("creditai.sessions.idle-of-admins", SettingForm.seconds("5s", "24h"), "15m"),
            optional("creditai.sessions.absolute", SettingForm.seconds("5s", "24h"), "12h"),
            optional("creditai.sessions.access-token", SettingForm.seconds("5s", "1h"), "10m"),
            optional("creditai.links.confirmation", SettingForm.seconds("5s", "7d"), "24h"),
            optional("creditai.worker.heartbeat", SettingForm.DURATION, "4s"),
            // The scheduler takes no fewer: one that comes late must not cost a living worker its job.
            optional("creditai.worker.missed-heartbeats", SettingForm.number(4, 100), "4"),
            optional("creditai.worker.poll-interval", SettingForm.DURATION, "1s"),
            optional("creditai.worker.threads", SettingForm.number(1, 64), "4"),
            optional("creditai.uploads.max-size", SettingForm.SIZE, "20MB"),
            optional("creditai.uploads.max-pages", SettingForm.number(1, 100_000), "500"),
            optional("creditai.uploads.max-processing", SettingForm.DURATION, "60s"),
            optional("creditai.uploads.clamav", SettingForm.HOST_PORT, ""),
            optional("creditai.edge.trusted-proxies", SettingForm.NETWORKS, ""),
            optional("creditai.shutdown.drain", SettingForm.DURATION, "2s"),
            optional("creditai.shutdown.jobs", SettingForm.DURATION, "5s"),
            optional("server.port", SettingForm.LISTENING_PORT, "8443"),
            optional("management.server.port", SettingForm.LISTENING_PORT, "8081"),
            optional("server.ssl.certificate", SettingForm.CERTIFICATE, ""),
            optional("server.ssl.certificate-private-key", SettingForm.PRIVATE_KEY, ""));

    private static SettingRule required(String property, SettingForm form) {
        return new SettingRule(property, true, form, Optional.empty());
    }

    private static SettingRule optional(String property, SettingForm form, String otherwise) {
        return new SettingRule(property, false, form, Optional.of(otherwise).filter(value -> !value.isEmpty()));
    }
}
