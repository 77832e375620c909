package com.creditai.platform.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The service's own settings, prefix {@code creditai}; {@link SettingsCheck} has judged them before anything else starts.
 * Each is documented in {@code deploy/creditai.env.example}.
 */
@ConfigurationProperties("creditai")
public record Settings(
        Environment environment,
        URI publicUrl,
        Keys keys,
        Storage storage,
        Mail mail,
        BreachedPasswords breachedPasswords,
        Admin admin,
        @DefaultValue Worker worker,
        @DefaultValue Uploads uploads,
        @DefaultValue Edge edge,
        @DefaultValue Shutdown shutdown) {

    /** Where the service runs; production refuses defaults that are only fit for trying it out. */
    public enum Environment {
        PRODUCTION,
        DEVELOPMENT
    }

    /** Keys in base64, 32 bytes each. */
    public record Keys(String encryptionKey, String indexKey) {}

    /** Cloud Storage: its base address, the bucket, and {@code none} or the path of a service-account file. */
    public record Storage(URI endpoint, String bucket, String credentials) {}

    /** The SMTP server that takes mail, and the sender's address. */
    public record Mail(
            String host,
            int port,
            String from,
            @DefaultValue("false") boolean starttls,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {}

    /** The range service of breached passwords; empty means the local list alone. */
    public record BreachedPasswords(@DefaultValue("") String url) {}

    /** The first administrator, made when there is none. */
    public record Admin(String email, String password) {}

    /** Background work. */
    public record Worker(
            @DefaultValue("5s") Duration heartbeat,
            @DefaultValue("1s") Duration pollInterval,
            @DefaultValue("4") int threads) {}

    /** Limits of an upload. */
    public record Uploads(
            @DefaultValue("20MB") DataSize maxSize,
            @DefaultValue("500") int maxPages,
            @DefaultValue("60s") Duration maxProcessing) {}

    /** Proxies (addresses or CIDR ranges) whose word on the client's address is taken. */
    public record Edge(@DefaultValue List<String> trustedProxies) {}

    /** How long the service stays up, not ready, after it was told to stop, so that nobody sends it new work. */
    public record Shutdown(@DefaultValue("2s") Duration drain) {}
}
