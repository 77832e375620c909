package com.creditai.golive.platform;

import com.creditai.golive.fixtures.identities.Identities;
import com.creditai.golive.fixtures.mail.Mailbox;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.fixtures.stubs.ProviderStubs;
import com.creditai.golive.fixtures.tls.TestAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * The packaged service on this machine with real PostgreSQL and stand-ins of its providers; needs a JDK and nothing else.
 *
 * <p>Everything is on free loopback ports and in one folder of the run.
 */
public final class EmbeddedEnvironment implements Environment {

    private static final Duration READINESS = Duration.ofSeconds(60);

    /** An instance that is started beside running scenarios shares the processors with them. */
    private static final Duration READINESS_BESIDE_OTHERS = Duration.ofSeconds(120);

    /**
     * What a person may choose.
     *
     * @param jar the packaged service
     * @param rolesFile the operator's SQL for the roles of a database
     * @param state where the run's folder is made
     * @param debugPort where a debugger may attach to the shared service
     * @param port the port of the shared service; a free one when empty
     */
    public record Options(Path jar, Path rolesFile, Path state, OptionalInt debugPort, OptionalInt port) {

        /** The usual choices for a checkout. */
        public static Options of(Checkout checkout) {
            return new Options(
                    checkout.requireServiceJar(),
                    checkout.databaseRoles(),
                    checkout.state(),
                    OptionalInt.empty(),
                    OptionalInt.empty());
        }

        /** With a debugger's port. */
        public Options debuggedAt(OptionalInt chosen) {
            return new Options(jar, rolesFile, state, chosen, port);
        }

        /** With a port of the shared service. */
        public Options servedAt(OptionalInt chosen) {
            return new Options(jar, rolesFile, state, debugPort, chosen);
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
    private final ServiceSettings settings;
    private final ServiceLauncher launcher;
    private final Identities identities = new Identities(System.currentTimeMillis());
    private final Ports ports = new Ports();
    private final FurtherFaults furtherFaults = new FurtherFaults();
    private final StartsInTurn starts = new StartsInTurn();
    private final ClientAddresses addresses = new ClientAddresses();
    private final Set<JvmService> instances = ConcurrentHashMap.newKeySet();
    private final String artifactSha256;
    private volatile Map<String, String> inForce = Map.of();
    private volatile List<String> furtherOptions = List.of();
    private volatile boolean closing;
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
        this.settings =
                ServiceSettings.of(standIns.providers(), standIns.tls(), postgres.access(), administrator, secrets);
        this.launcher = new ServiceLauncher(service.launched(), run);
        this.shared = launchShared(Map.of());
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
        inForce = Map.copyOf(changed);
        shared = launchShared(changed);
        shared.awaitReady(READINESS);
        return shared;
    }

    @Override
    public ServiceProcess start(Launch launch) {
        return launch.waitsUntilReady()
                ? starts.next(() -> launched(launch), READINESS_BESIDE_OTHERS)
                : launched(launch);
    }

    private JvmService launched(Launch launch) {
        Database target = launch.ownDatabase()
                ? postgres.create()
                : launch.companion().map(ServiceProcess::database).orElse(database);
        return launch(launch, target, ports.free(), OptionalInt.empty(), false);
    }

    @Override
    public void startFurtherWith(List<String> jvmOptions) {
        furtherOptions = List.copyOf(jvmOptions);
    }

    @Override
    public LineDisturbance disturbFurther(Dependency dependency, LineFault fault) {
        return furtherFaults.begin(dependency, fault);
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
        closing = true;
        instances.forEach(JvmService::close);
        standIns.close();
        postgres.close();
        run.close();
    }

    private JvmService launchShared(Map<String, String> changed) {
        return launch(
                Launch.another().with(changed),
                database,
                options.port().orElseGet(ports::free),
                options.debugPort(),
                true);
    }

    @Override
    public void quickenStarts() {
        if (!launcher.archive().exists()) {
            launcher.archive().make(shared.pid());
        }
    }

    private JvmService launch(Launch launch, Database target, int port, OptionalInt debugPort, boolean isShared) {
        int managementPort = ports.free();
        URI url = URI.create("https://localhost:" + port);
        Lines lines = furtherFaults.on(launch.lines(), targets());
        JvmService instance = launcher.start(
                settings.of(url, port, managementPort, lines, target.url(), launch.over(inForce)),
                new ServiceLauncher.Instance(
                        url,
                        URI.create("http://127.0.0.1:" + managementPort),
                        target,
                        lines,
                        debugPort,
                        furtherOptions,
                        isShared,
                        () -> afterwards(launch, target, lines)));
        instances.add(instance);
        return instance;
    }

    private Map<Dependency, Lines.Target> targets() {
        Map<Dependency, Lines.Target> targets = new EnumMap<>(standIns.addresses());
        targets.put(Dependency.DATABASE, new Lines.Target("127.0.0.1", postgres.port()));
        return targets;
    }

    private void afterwards(Launch launch, Database target, Lines lines) {
        lines.close();
        if (launch.ownDatabase() && !closing) {
            postgres.drop(target);
        }
    }
}
