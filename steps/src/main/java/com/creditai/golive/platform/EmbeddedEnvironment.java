package com.creditai.golive.platform;

import com.creditai.golive.fixtures.identities.Identities;
import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.stubs.ProviderStubs;
import com.creditai.golive.fixtures.tls.TestAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;

/**
 * The packaged service on this machine with real PostgreSQL and stand-ins of its providers; needs a JDK and nothing else.
 *
 * <p>Everything is on free loopback ports and in one folder of the run.
 */
public final class EmbeddedEnvironment implements Environment {

    private static final Duration READINESS = Duration.ofSeconds(60);

    /**
     * What a person may choose.
     *
     * @param jar the packaged service
     * @param rolesFile the operator's SQL for the roles of a database
     * @param state where the run's folder is made
     * @param debugPort where a debugger may attach to the shared service
     * @param port the port of the shared service; a free one when empty
     * @param quicker whether starts may be quickened; no agent can be loaded into the shared service then
     */
    public record Options(
            Path jar, Path rolesFile, Path state, OptionalInt debugPort, OptionalInt port, boolean quicker) {

        /** The usual choices for a checkout. */
        public static Options of(Checkout checkout) {
            return new Options(
                    checkout.requireServiceJar(),
                    checkout.databaseRoles(),
                    checkout.state(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    false);
        }

        /** With a debugger's port. */
        public Options debuggedAt(OptionalInt chosen) {
            return new Options(jar, rolesFile, state, chosen, port, quicker);
        }

        /** With a port of the shared service. */
        public Options servedAt(OptionalInt chosen) {
            return new Options(jar, rolesFile, state, debugPort, chosen, quicker);
        }

        /** With starts that may be quickened: {@link Environment#quickenStarts}. */
        public Options thatMayBeQuicker() {
            return new Options(jar, rolesFile, state, debugPort, port, true);
        }
    }

    /** The jar's digest and what is started for it. */
    private record Unpacked(String sha256, Path launched) {

        static Unpacked of(Options options) {
            String sha256 = ServiceJar.sha256(options.jar());
            return new Unpacked(
                    sha256, UnpackedJar.in(options.state().resolve("service")).of(options.jar(), sha256));
        }
    }

    private final Options options;
    private final RunDirectory run;
    private final EmbeddedPostgresServer postgres;
    private final StandIns standIns;
    private final Database database;
    private final Credentials administrator;
    private final ServiceLauncher launcher;
    private final Instances instances;
    private final Identities identities = new Identities(System.currentTimeMillis());
    private final ClientAddresses addresses = new ClientAddresses();
    private final String artifactSha256;
    private volatile JvmService shared;

    private EmbeddedEnvironment(
            Options options,
            RunDirectory run,
            Unpacked service,
            EmbeddedPostgresServer postgres,
            StandIns standIns,
            Secrets secrets) {
        this.options = options;
        this.run = run;
        this.postgres = postgres;
        this.standIns = standIns;
        this.artifactSha256 = service.sha256();
        this.database = postgres.create();
        this.administrator = new Credentials("admin@creditai.test", secrets.password());
        this.launcher = new ServiceLauncher(service.launched(), run);
        ServiceSettings settings =
                ServiceSettings.of(standIns.providers(), standIns.tls(), postgres.access(), administrator, secrets);
        this.instances = new Instances(postgres, standIns, settings, launcher, database);
        this.shared = startShared(Map.of());
    }

    /**
     * Starts everything; the caller holds the checkout's {@link RunLock}.
     *
     * @throws PlatformException when something does not start; nothing is left running then
     */
    public static EmbeddedEnvironment start(Options options) {
        RunDirectory run = RunDirectory.open(options.state());
        Secrets secrets = new Secrets();
        try {
            TestAuthority authority = StandIns.authority(run.path());
            CompletableFuture<StandIns> standIns = CompletableFuture.supplyAsync(() -> StandIns.start(authority));
            CompletableFuture<EmbeddedPostgresServer> postgres =
                    CompletableFuture.supplyAsync(() -> EmbeddedPostgresServer.start(
                            run, options.state().resolve("postgres"), options.rolesFile(), authority, secrets));
            Unpacked service = Unpacked.of(options);
            CompletableFuture<EmbeddedEnvironment> environment = postgres.thenCombine(
                    standIns,
                    (server, others) -> new EmbeddedEnvironment(options, run, service, server, others, secrets));
            EmbeddedEnvironment started = environment.join();
            started.shared.awaitReady(READINESS);
            InsertJournal.startIn(started.database);
            return started;
        } catch (CompletionException e) {
            run.close();
            throw e.getCause() instanceof PlatformException known
                    ? known
                    : new PlatformException("The environment does not start: " + e.getCause(), e);
        } catch (PlatformException e) {
            run.close();
            throw e;
        }
    }

    @Override
    public String platform() {
        return "embedded";
    }

    @Override
    public String artifactSha256() {
        return artifactSha256;
    }

    @Override
    public ServiceProcess service() {
        return shared;
    }

    @Override
    public synchronized ServiceProcess restart(Map<String, String> changed) {
        shared.close();
        shared = startShared(changed);
        shared.awaitReady(READINESS);
        return shared;
    }

    @Override
    public ServiceProcess start(Launch launch) {
        return instances.start(launch);
    }

    @Override
    public void quickenStarts() {
        if (!launcher.archive().exists()) {
            launcher.archive().make(shared.pid());
        }
    }

    @Override
    public void startFurtherWith(List<String> jvmOptions) {
        instances.startFurtherWith(jvmOptions);
    }

    @Override
    public Disturbance disturbFurther(Dependency dependency, LineFault fault) {
        return instances.faults().begin(dependency, fault);
    }

    @Override
    public Disturbance changeFurtherDatabases(String statement) {
        return instances.faults().begin(statement);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public StorageEmulator storage() {
        return standIns.storage();
    }

    @Override
    public String bucket() {
        return ServiceSettings.BUCKET;
    }

    @Override
    public Mailbox mailbox() {
        return standIns.mailbox();
    }

    @Override
    public ProviderStubs stubs() {
        return standIns.stubs();
    }

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public Credentials administrator() {
        return administrator;
    }

    @Override
    public SSLContext trust() {
        return standIns.authority().sslContext();
    }

    @Override
    public Path trustStore() {
        return standIns.authority().trustStore();
    }

    @Override
    public String trustStorePassword() {
        return standIns.authority().trustStorePassword();
    }

    @Override
    public String nextClientAddress() {
        return addresses.next();
    }

    @Override
    public Path workDirectory() {
        return run.path();
    }

    @Override
    public void close() {
        instances.close();
        standIns.close();
        postgres.close();
        run.close();
    }

    private JvmService startShared(Map<String, String> changed) {
        return instances.startShared(changed, options);
    }
}
