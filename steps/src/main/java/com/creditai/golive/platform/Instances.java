package com.creditai.golive.platform;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The instances of the service that an embedded environment has started. Safe for use by many threads. */
final class Instances implements AutoCloseable {

    /** An instance that is started beside running scenarios shares the processors with them. */
    private static final Duration READINESS_BESIDE_OTHERS = Duration.ofSeconds(120);

    private final EmbeddedPostgresServer postgres;
    private final StandIns standIns;
    private final ServiceSettings settings;
    private final ServiceLauncher launcher;
    private final Database shared;
    private final Ports ports = new Ports();
    private final StartsInTurn starts = new StartsInTurn();
    private final FurtherFaults faults = new FurtherFaults();
    private final Set<JvmService> started = ConcurrentHashMap.newKeySet();
    private volatile List<String> furtherOptions = List.of();
    private volatile Map<String, String> inForce = Map.of();
    private volatile boolean closing;

    /** @param shared the database of instances that do not ask for another one */
    Instances(
            EmbeddedPostgresServer postgres,
            StandIns standIns,
            ServiceSettings settings,
            ServiceLauncher launcher,
            Database shared) {
        this.postgres = postgres;
        this.standIns = standIns;
        this.settings = settings;
        this.launcher = launcher;
        this.shared = shared;
    }

    /** The faults of instances that are started from now on. */
    FurtherFaults faults() {
        return faults;
    }

    /** Options of the JVM of each instance that is started from now on. */
    void startFurtherWith(List<String> jvmOptions) {
        furtherOptions = List.copyOf(jvmOptions);
    }

    /** Starts the instance that all scenarios share, and has further ones have the same settings. */
    JvmService startShared(Map<String, String> changed, EmbeddedEnvironment.Options options) {
        inForce = Map.copyOf(changed);
        Launch launch = Launch.another().openToChanges().with(changed);
        return launch(launch, shared, options.port().orElseGet(ports::free), options.debugPort(), options.quicker());
    }

    /** Starts a further one. */
    JvmService start(Launch launch) {
        if (!launch.waitsUntilReady()) {
            return launched(launch);
        }
        JvmService ready = starts.next(() -> launched(launch), READINESS_BESIDE_OTHERS);
        if (launch.ownDatabase()) {
            faults.change(ready.database());
        }
        return ready;
    }

    @Override
    public void close() {
        closing = true;
        started.forEach(JvmService::close);
    }

    private JvmService launched(Launch launch) {
        Database target = launch.ownDatabase()
                ? postgres.create()
                : launch.companion().map(ServiceProcess::database).orElse(shared);
        return launch(launch, target, ports.free(), OptionalInt.empty(), false);
    }

    private JvmService launch(Launch launch, Database target, int port, OptionalInt debugPort, boolean records) {
        int managementPort = ports.free();
        URI url = URI.create("https://localhost:" + port);
        Lines lines = faults.on(launch.lines(), targets());
        JvmService instance = launcher.start(
                settings.of(url, port, managementPort, lines, target.url(), launch.over(inForce)),
                new ServiceLauncher.Instance(
                        url,
                        URI.create("http://127.0.0.1:" + managementPort),
                        target,
                        lines,
                        debugPort,
                        furtherOptions,
                        records,
                        launch.changeable(),
                        () -> afterwards(launch, target, lines)));
        started.add(instance);
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
