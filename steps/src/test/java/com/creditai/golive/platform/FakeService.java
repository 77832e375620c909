package com.creditai.golive.platform;

import com.creditai.platform.PlatformConfiguration;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A service so small that tests of the platform can start it in a second: it only answers its readiness probe. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("CREDITAI_DATABASE_URL") == null) {
            System.err.println("CreditAI cannot start: setting creditai.database.url is missing.");
            System.exit(78);
        }
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        System.out.println("time " + PlatformConfiguration.systemClock().instant());
        server.start();
        System.out.println("{\"traceId\":\"abc\",\"url\":\"" + System.getenv("CREDITAI_PUBLIC_URL") + "\"}");
        System.out.println("{\"traceId\":\"def\",\"inherited\":\"" + System.getenv("HOME") + "\"}");
    }

    /** Packs it like the real jar. */
    public static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("fake service.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> packed : List.of(FakeService.class, PlatformConfiguration.class)) {
                String name = packed.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                out.write(Files.readAllBytes(Path.of("target/test-classes", name)));
                out.closeEntry();
            }
        }
        return jar;
    }

    /** SQL that makes the two login roles, which is all that the platform itself needs. */
    public static Path roles(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("roles.sql"),
                "do $$ begin if not exists (select from pg_roles where rolname = 'creditai_owner') then"
                        + " create role creditai_owner login; create role creditai_service login; end if; end $$;",
                StandardCharsets.UTF_8);
    }
}
