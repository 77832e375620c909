package com.creditai.golive.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a verdict is computed from, by path, in memory: the same names in a checkout and in a bundle.
 *
 * <p>Paths are relative and use {@code /}. Runs stand under {@code runs/<platform>/}.
 */
public final class EvidenceFiles {

    private final NavigableMap<String, byte[]> files;

    private EvidenceFiles(NavigableMap<String, byte[]> files) {
        this.files = files;
    }

    public static EvidenceFiles of(Map<String, byte[]> files) {
        return new EvidenceFiles(new TreeMap<>(files));
    }

    /** All paths in order. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The paths that start with the prefix and end with the suffix, in order. */
    public List<String> paths(String prefix, String suffix) {
        return files.tailMap(prefix, true).keySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .filter(path -> path.endsWith(suffix))
                .toList();
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** The same files with one put in or replaced. */
    public EvidenceFiles with(String path, byte[] content) {
        var changed = new TreeMap<>(files);
        changed.put(path, content.clone());
        return new EvidenceFiles(changed);
    }

    public EvidenceFiles with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same files without those whose path starts with the prefix. */
    public EvidenceFiles without(String prefix) {
        var changed = new TreeMap<>(files);
        changed.keySet().removeIf(path -> path.startsWith(prefix));
        return new EvidenceFiles(changed);
    }
}
