package com.creditai.golive.sabotage;

import com.creditai.golive.agent.Agent;
import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;

/**
 * The agent as a jar of its own: only the agent's package, with Byte Buddy named beside it in the manifest.
 *
 * <p>It is put together from this class path when first needed, so that scenarios started from an IDE have it too.
 */
final class AgentJar {

    private static final String PACKAGE = Agent.class.getPackageName().replace('.', '/');

    private AgentJar() {}

    /** The jar, made once a JVM and deleted at its end. */
    static Path file() {
        return Made.FILE;
    }

    private static final class Made {
        private static final Path FILE = assemble();
    }

    private static Path assemble() {
        try {
            Path jar = Files.createTempFile("golive-agent", ".jar");
            jar.toFile().deleteOnExit();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                copyAgent(out);
            }
            return jar;
        } catch (IOException | URISyntaxException e) {
            throw new PlatformException("The sabotage agent cannot be put together: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest() throws URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", Agent.class.getName());
        main.putValue("Premain-Class", Agent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        main.put(Attributes.Name.CLASS_PATH, placeOf(ByteBuddy.class).toString());
        return manifest;
    }

    private static void copyAgent(JarOutputStream out) throws IOException, URISyntaxException {
        Path place = Path.of(placeOf(Agent.class));
        if (Files.isDirectory(place)) {
            copy(place.resolve(PACKAGE), out);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            copy(jar.getPath("/" + PACKAGE), out);
        }
    }

    private static void copy(Path folder, JarOutputStream out) throws IOException {
        for (Path file : classes(folder)) {
            out.putNextEntry(new JarEntry(PACKAGE + "/" + file.getFileName()));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
            out.closeEntry();
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static URI placeOf(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }
}
