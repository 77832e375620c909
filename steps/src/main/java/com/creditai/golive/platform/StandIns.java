package com.creditai.golive.platform;

import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.stubs.ProviderStubs;
import com.creditai.golive.fixtures.tls.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in for the providers around the service, and its certificate authority. */
record StandIns(StorageEmulator storage, Mailbox mailbox, ProviderStubs stubs, TestAuthority authority)
        implements AutoCloseable {

    /** Starts all of them; certificates go into {@code folder}. */
    static StandIns start(Path folder) {
        try {
            TestAuthority authority = TestAuthority.create(Files.createDirectories(folder.resolve("tls")));
            StorageEmulator storage = StorageEmulator.start();
            storage.createBucket(ServiceSettings.BUCKET);
            return new StandIns(storage, Mailbox.start(), ProviderStubs.start(), authority);
        } catch (IOException e) {
            throw new PlatformException("No folder for certificates can be made in " + folder + ": " + e, e);
        }
    }

    ServiceSettings.Providers providers() {
        return new ServiceSettings.Providers(
                storage.endpoint(),
                mailbox.host(),
                mailbox.port(),
                stubs.breachedPasswords().url());
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
