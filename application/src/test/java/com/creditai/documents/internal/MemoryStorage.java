package com.creditai.documents.internal;

import com.creditai.documents.storage.ChecksumMismatchException;
import com.creditai.documents.storage.ObjectNotFoundException;
import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.documents.storage.StoredObject;
import com.creditai.platform.digest.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Object storage in memory, with the faults of the real one. */
final class MemoryStorage implements ObjectStorage {

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    volatile boolean down;
    final AtomicInteger asked = new AtomicInteger();
    /** The bytes arrive, but the answer does not. */
    volatile boolean losesAnswers;

    @Override
    public StoredObject store(String name, Path content, Sha256 digest) {
        answer();
        try {
            byte[] bytes = Files.readAllBytes(content);
            if (!Sha256.of(bytes).equals(digest)) {
                throw new ChecksumMismatchException("not what was announced");
            }
            objects.put(name, bytes);
            if (losesAnswers) {
                throw new StorageUnavailableException("the answer was lost", new IOException());
            }
            return new StoredObject(name, bytes.length, "", 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream read(String name) {
        answer();
        byte[] bytes = objects.get(name);
        if (bytes == null) {
            throw new ObjectNotFoundException(name);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean delete(String name) {
        answer();
        return objects.remove(name) != null;
    }

    @Override
    public List<String> list(String prefix) {
        answer();
        return objects.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public void check() {
        answer();
    }

    /** Changes one byte of what is stored, as a failing disk would. */
    void corrupt(String name) {
        objects.computeIfPresent(name, (key, bytes) -> {
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            return changed;
        });
    }

    private void answer() {
        asked.incrementAndGet();
        if (down) {
            throw new StorageUnavailableException("down", new IOException());
        }
    }
}
