package com.creditai.golive.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the packaged jar in a JVM of its own with nothing but the settings that it is given. */
final class ServiceLauncher {

    private final Path jar;
    private final ClassArchive archive;
    private final RunDirectory run;
    private final AtomicInteger instances = new AtomicInteger();

    ServiceLauncher(Path jar, RunDirectory run) {
        this.jar = jar;
        this.archive = ClassArchive.beside(jar);
        this.run = run;
    }

    /** What belongs to one instance beside its settings. */
    record Instance(
            URI url,
            URI management,
            Database database,
            Lines lines,
            OptionalInt debugPort,
            List<String> jvmOptions,
            boolean recordsClasses,
            boolean changeable,
            Runnable afterwards) {}

    JvmService start(Map<String, String> settings, Instance instance) {
        String name = "service-" + instances.incrementAndGet();
        Path output = run.path().resolve(name + ".out");
        Path errors = run.path().resolve(name + ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(instance))
                    .directory(run.path().toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
            builder.environment().put("LANG", "C.UTF-8");
            settings.forEach((setting, value) -> builder.environment().put(variable(setting), value));
            Process process = builder.start();
            register(name, process);
            return new JvmService(new JvmService.Parts(
                    process,
                    instance.url(),
                    instance.management(),
                    output,
                    errors,
                    instance.database(),
                    instance.lines(),
                    instance.afterwards()));
        } catch (IOException e) {
            throw new PlatformException(
                    "The service's JVM does not start (" + e.getMessage() + "): is there room on the disk?", e);
        }
    }

    /** A process that nobody would find after a crash must not go on. */
    private void register(String name, Process process) {
        try {
            run.started(name, process.pid());
        } catch (PlatformException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The name of a setting as an environment variable: {@code creditai.public-url} is {@code CREDITAI_PUBLIC_URL}. */
    static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The classes of what is started, laid out once for all starts. */
    ClassArchive archive() {
        return archive;
    }

    private List<String> command(Instance instance) throws IOException {
        Path temporary = Files.createDirectories(run.path().resolve("tmp"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:+UseSerialGC");
        // On two cores the second compiler would take more of a checklist's time than its code gives back.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+EnableDynamicAgentLoading");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dfile.encoding=UTF-8");
        instance.debugPort()
                .ifPresent(port -> command.add(
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port));
        command.addAll(classes(instance));
        command.addAll(instance.jvmOptions());
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    /**
     * Java 17 breaks down where an agent sees classes that come from an archive, and refuses agents where they are recorded:
     * what starts with one, or may be changed later, does without.
     */
    private List<String> classes(Instance instance) {
        if (!instance.jvmOptions().isEmpty()) {
            return List.of();
        }
        if (instance.recordsClasses()) {
            return archive.exists() ? List.of() : archive.record();
        }
        return instance.changeable() ? List.of() : archive.use();
    }
}
