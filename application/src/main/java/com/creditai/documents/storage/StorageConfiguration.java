package com.creditai.documents.storage;

import com.creditai.platform.health.Dependency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Object storage of the running service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    @Bean
    ObjectStorage objectStorage(StorageSettings settings) {
        return new GoogleObjectStorage(StorageClients.patient(settings), StorageClients.impatient(settings), settings);
    }

    @Bean
    Dependency storageDependency(ObjectStorage storage) {
        return Dependency.critical("storage", storage::check);
    }

    /** Makes storage part of readiness under the name {@code storage}. */
    @Bean
    StorageHealth storageHealthIndicator(ObjectStorage storage) {
        return new StorageHealth(storage);
    }
}
