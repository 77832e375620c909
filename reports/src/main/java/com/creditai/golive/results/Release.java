package com.creditai.golive.results;

import java.util.Objects;

/**
 * What is judged or was run.
 *
 * @param commit full git commit id
 * @param dirty whether the working tree had changes; a dirty tree never gives GO
 * @param artifactSha256 SHA-256 of the service jar, 64 hexadecimal digits
 * @param version the version in the parent pom
 */
public record Release(String commit, boolean dirty, String artifactSha256, String version) {

    public Release {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(artifactSha256, "artifactSha256");
        Objects.requireNonNull(version, "version");
    }
}
