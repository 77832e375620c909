package com.creditai.platform.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The service's own settings, prefix {@code creditai}; {@link SettingsCheck} has judged them before anything else starts.
 * Each is documented in {@code deploy/creditai.env.example}. The defaults stand in {@link SettingRule} alone; here is only what
 * nothing is written as.
 */
@ConfigurationProperties("creditai")
public record Settings(
        Environment environment,
        URI publicUrl,
        Keys keys,
        Storage storage,
        Mail mail,
        @DefaultValue BreachedPasswords breachedPasswords,
        Admin admin,
        Sessions sessions,
        Links links,
        Worker worker,
        Uploads uploads,
        @DefaultValue Edge edge,
        Shutdown shutdown) {

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
            boolean starttls,
            @DefaultValue("") String username,
            @DefaultValue("") String password) {}

    /** The range service of breached passwords; empty means the local list alone. */
    public record BreachedPasswords(@DefaultValue("") String url) {}

    /** The first administrator, made when there is none. */
    public record Admin(String email, String password) {}

    /**
     * How long sessions last, of pages and of the JSON API alike, in whole seconds.
     *
     * @param idle how long a session may do nothing
     * @param idleOfAdmins the same for administrators
     * @param absolute how long after signing in a session ends, however busy it is
     * @param accessToken how long one access token of the JSON API is good
     */
    public record Sessions(Duration idle, Duration idleOfAdmins, Duration absolute, Duration accessToken) {}

    /** How long mailed links are good, in whole seconds. */
    public record Links(Duration confirmation) {}

    /**
     * Background work.
     *
     * @param heartbeat how often a worker says that it is alive
     * @param missedHeartbeats after how many of them that did not come it is dead, and its jobs are taken over
     * @param pollInterval how often a worker looks for work
     */
    public record Worker(Duration heartbeat, int missedHeartbeats, Duration pollInterval, int threads) {}

    /** Limits of an upload, and where ClamAV looks at it; empty means the own list of signatures alone. */
    public record Uploads(
            DataSize maxSize,
            int maxPages,
            Duration maxProcessing,
            @DefaultValue("") String clamav) {}

    /** Proxies (addresses or CIDR ranges) whose word on the client's address is taken. */
    public record Edge(@DefaultValue List<String> trustedProxies) {}

    /**
     * How the service ends when it was told to stop.
     *
     * @param drain how long it stays up, not ready, so that nobody sends it new work
     * @param jobs how long its jobs may go on once all requests are through, before they are interrupted and handed back
     */
    public record Shutdown(Duration drain, Duration jobs) {}
}
