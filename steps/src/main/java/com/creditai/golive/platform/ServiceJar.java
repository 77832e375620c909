package com.creditai.golive.platform;

import com.creditai.golive.evidence.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The artefact that a run tries and a verdict is about. */
public final class ServiceJar {

    private static final Map<Version, String> KNOWN = new ConcurrentHashMap<>();

    private ServiceJar() {}

    /** A file as it was when it was last written. */
    private record Version(Path file, long size, FileTime written) {}

    /** SHA-256 of the file, 64 hexadecimal digits; it is read anew when it has been written since it was last asked for. */
    public static String sha256(Path jar) {
        try {
            BasicFileAttributes now = Files.readAttributes(jar, BasicFileAttributes.class);
            Version version = new Version(jar.toAbsolutePath(), now.size(), now.lastModifiedTime());
            String known = KNOWN.get(version);
            if (known == null) {
                known = Digests.sha256(Files.readAllBytes(jar));
                KNOWN.put(version, known);
            }
            return known;
        } catch (IOException e) {
            throw new PlatformException("The service jar " + jar + " cannot be read: " + e.getMessage(), e);
        }
    }
}
