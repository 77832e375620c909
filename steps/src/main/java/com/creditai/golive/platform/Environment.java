package com.creditai.golive.platform;

import com.creditai.golive.fixtures.identities.Identities;
import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.stubs.ProviderStubs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * One running system under test: the service, its database and the stand-ins of its providers.
 *
 * <p>Scenarios share it and never know which platform it is. It is safe for use by many threads. {@link #close()} takes
 * everything down that it started, whatever state that is in.
 */
public interface Environment extends AutoCloseable {

    /** The platform's name as the catalogue writes it, such as {@code embedded}. */
    String platform();

    /** SHA-256 of the service jar that runs, 64 hexadecimal digits. */
    String artifactSha256();

    /** The service that scenarios share; a new object after {@link #restart}. */
    ServiceProcess service();

    /**
     * Stops the shared service and starts it with {@code changed} settings on top of the usual ones; empty restores them.
     * Instances that are started meanwhile have them too.
     */
    ServiceProcess restart(Map<String, String> changed);

    /** A ready instance of its own beside the shared one, on the same database; the caller closes it. */
    default ServiceProcess startAnother(Map<String, String> settings) {
        return start(Launch.another().with(settings));
    }

    /**
     * Starts an instance as {@code launch} says; the caller closes it.
     *
     * @throws PlatformException when it should be ready and is not within 60 s
     */
    ServiceProcess start(Launch launch);

    /**
     * Gives every instance that is started from now on these options of its JVM, besides the usual ones; an empty list ends
     * it. The shared instance has them after its next restart.
     */
    void startFurtherWith(List<String> jvmOptions);

    /**
     * Makes each further start of an instance quicker, for which the shared one stands still for some seconds; worth it
     * before more than two.
     *
     * @throws PlatformException when that is not possible, such as in an environment that was not started for it; nothing is
     *     worse than before then
     */
    void quickenStarts();

    /**
     * Gives every instance that is started from now on a fault on its line to a dependency, which is laid where the launch
     * does not ask for one.
     */
    Disturbance disturbFurther(Dependency dependency, LineFault fault);

    /**
     * Runs a statement as the operator in the own database of every instance that is started from now on and has one, as
     * soon as that is ready.
     */
    Disturbance changeFurtherDatabases(String statement);

    /** The shared service's database, seen as its operator sees it (no row-level security). */
    Database database();

    /** What stands in for Google Cloud Storage. */
    StorageEmulator storage();

    /** The bucket of the service's documents there. */
    String bucket();

    /** Where every mail of the service arrives. */
    Mailbox mailbox();

    /** What stands in for the other providers. */
    ProviderStubs stubs();

    /** People whom nobody else of this run uses. */
    Identities identities();

    /** The first administrator's account; its password is made for the run. */
    Credentials administrator();

    /** Trusts the certificate authority of this run and nothing else. */
    SSLContext trust();

    /** The PKCS 12 trust store behind {@link #trust()}, for libraries that want a file. */
    Path trustStore();

    /** The password of {@link #trustStore()}. */
    String trustStorePassword();

    /** A loopback source address (127.x.y.z) that nobody else of this run uses. */
    String nextClientAddress();

    /** A directory of this run for files that may be thrown away with it. */
    Path workDirectory();

    @Override
    void close();
}
