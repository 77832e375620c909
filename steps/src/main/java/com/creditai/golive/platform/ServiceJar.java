package com.creditai.golive.platform;

import com.creditai.golive.evidence.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The artefact that a run tries and a verdict is about. */
public final class ServiceJar {

    private ServiceJar() {}

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public static String sha256(Path jar) {
        try {
            return Digests.sha256(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new PlatformException("The service jar " + jar + " cannot be read: " + e.getMessage(), e);
        }
    }
}
