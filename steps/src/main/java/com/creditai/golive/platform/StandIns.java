package com.creditai.golive.platform;

import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.stubs.ProviderStubs;
import com.creditai.golive.fixtures.tls.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What stands in for the providers around the service, and its certificate authority. */
record StandIns(StorageEmulator storage, Mailbox mailbox, ProviderStubs stubs, TestAuthority authority)
        implements AutoCloseable {

    /** Makes the run's certificate authority; its files go into {@code folder}. */
    static TestAuthority authority(Path folder) {
        try {
            return TestAuthority.create(Files.createDirectories(folder.resolve("tls")));
        } catch (IOException e) {
            throw new PlatformException("No folder for certificates can be made in " + folder + ": " + e, e);
        }
    }

    /** Starts all of them. */
    static StandIns start(TestAuthority authority) {
        StorageEmulator storage = StorageEmulator.start();
        storage.createBucket(ServiceSettings.BUCKET);
        return new StandIns(storage, Mailbox.start(), ProviderStubs.start(), authority);
    }

    ServiceSettings.Providers providers() {
        return new ServiceSettings.Providers(
                storage.endpoint(),
                mailbox.host(),
                mailbox.port(),
                stubs.breachedPasswords().url());
    }

    /** Where each of them listens. */
    Map<Dependency, Lines.Target> addresses() {
        return Map.of(
                Dependency.STORAGE, at(storage.endpoint()),
                Dependency.MAIL, new Lines.Target(mailbox.host(), mailbox.port()),
                Dependency.BREACHED_PASSWORDS, at(stubs.breachedPasswords().url()));
    }

    private static Lines.Target at(URI url) {
        return new Lines.Target(url.getHost(), url.getPort());
    }

    ServiceSettings.Tls tls() {
        return new ServiceSettings.Tls(authority.certificatePem(), authority.privateKeyPem());
    }

    @Override
    public void close() {
        stubs.close();
        mailbox.close();
        storage.close();
    }
}
