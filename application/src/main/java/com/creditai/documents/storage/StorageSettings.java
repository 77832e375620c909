package com.creditai.documents.storage;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents are kept and how long to wait for it.
 *
 * @param endpoint base address of Cloud Storage
 * @param credentials {@code none}, or the path of a service-account key file
 * @param connectTimeout time to reach the service, for one attempt
 * @param readTimeout longest silence while waiting for an answer, for one attempt
 * @param attempts how often an operation is tried, at least once
 * @param totalTimeout time after which no further attempt begins
 */
@ConfigurationProperties("creditai.storage")
public record StorageSettings(
        URI endpoint,
        String bucket,
        String credentials,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("4") int attempts,
        @DefaultValue("20s") Duration totalTimeout) {

    /** The value of {@link #credentials} that stands for requests without credentials. */
    public static final String NO_CREDENTIALS = "none";
}
