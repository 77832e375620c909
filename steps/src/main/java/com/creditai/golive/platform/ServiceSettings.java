package com.creditai.golive.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the service in this environment, as an operator would write them. */
final class ServiceSettings {

    static final String BUCKET = "creditai-documents";
    static final String STORAGE_ENDPOINT = "creditai.storage.endpoint";
    static final String MAIL_HOST = "creditai.mail.host";
    static final String MAIL_PORT = "creditai.mail.port";
    static final String BREACHED_PASSWORDS = "creditai.breached-passwords.url";

    private final Map<String, String> shared;

    private ServiceSettings(Map<String, String> shared) {
        this.shared = shared;
    }

    /** The stand-ins of the providers. */
    record Providers(URI storage, String mailHost, int mailPort, URI breachedPasswords) {}

    /** Certificate and key of the service. */
    record Tls(Path certificate, Path key) {}

    /** What the service needs to reach its database: the authority that vouches for it, and passwords. */
    record DatabaseAccess(Path rootCertificate, String ownerPassword, String servicePassword) {}

    static ServiceSettings of(
            Providers providers, Tls tls, DatabaseAccess access, Credentials administrator, Secrets secrets) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("creditai.environment", "development");
        settings.put(
                "creditai.database.root-certificate", access.rootCertificate().toString());
        settings.put("creditai.database.username", "creditai_service");
        settings.put("creditai.database.password", access.servicePassword());
        settings.put("creditai.database.migration-username", "creditai_owner");
        settings.put("creditai.database.migration-password", access.ownerPassword());
        settings.put("creditai.keys.encryption-key", secrets.key());
        settings.put("creditai.keys.index-key", secrets.key());
        settings.put(STORAGE_ENDPOINT, providers.storage().toString());
        settings.put("creditai.storage.bucket", BUCKET);
        settings.put("creditai.storage.credentials", "none");
        settings.put(MAIL_HOST, providers.mailHost());
        settings.put(MAIL_PORT, Integer.toString(providers.mailPort()));
        settings.put("creditai.mail.from", "no-reply@creditai.test");
        settings.put("creditai.mail.starttls", "false");
        settings.put(BREACHED_PASSWORDS, providers.breachedPasswords().toString());
        settings.put("creditai.admin.email", administrator.email());
        settings.put("creditai.admin.password", administrator.password());
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.address", "127.0.0.1");
        settings.put("server.ssl.certificate", tls.certificate().toString());
        settings.put("server.ssl.certificate-private-key", tls.key().toString());
        return new ServiceSettings(settings);
    }

    /** The settings of one instance; {@code launch} has the last word. */
    Map<String, String> of(URI url, int port, int managementPort, Lines lines, String jdbcUrl, Launch launch) {
        Map<String, String> settings = new TreeMap<>(shared);
        settings.put("creditai.public-url", url.toString());
        settings.put("creditai.database.url", lines.jdbcUrl(jdbcUrl));
        settings.putAll(lines.settings(shared));
        settings.put("server.port", Integer.toString(port));
        settings.put("management.server.port", Integer.toString(managementPort));
        settings.putAll(launch.changed());
        launch.removed().forEach(settings::remove);
        return settings;
    }
}
