package com.creditai.documents.storage;

import com.creditai.platform.digest.Sha256;
import com.google.cloud.BaseServiceException;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.Storage.BlobWriteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * {@link ObjectStorage} in one bucket of Google Cloud Storage, over its JSON interface.
 *
 * <p>An upload is resumable: after a broken connection the client asks how much arrived and goes on from there. It
 * names generation 0, so that nothing is overwritten, and carries the CRC32C that storage compares.
 */
final class GoogleObjectStorage implements ObjectStorage, AutoCloseable {
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int PRECONDITION_FAILED = 412;
    private static final String SHA256 = "sha256";

    private final Storage storage;
    private final Storage probe;
    private final String bucket;
    private final int attempts;
    private final Duration longest;
    private final ScheduledExecutorService deadlines;

    /**
     * @param storage client for all work
     * @param probe client without retries, for {@link #check()}
     */
    GoogleObjectStorage(Storage storage, Storage probe, StorageSettings settings) {
        this.storage = storage;
        this.probe = probe;
        this.bucket = settings.bucket();
        this.attempts = settings.attempts();
        this.longest = settings.totalTimeout().plus(settings.readTimeout());
        this.deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "storage-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public StoredObject store(String name, Path content, Sha256 digest) {
        FileSums sums = sums(content);
        if (!sums.sha256().equals(digest)) {
            throw new ChecksumMismatchException("the file for " + name + " is not the one its digest was made of");
        }
        BlobInfo wanted = BlobInfo.newBuilder(bucket, name)
                .setContentType("application/pdf")
                .setCrc32c(sums.crc32c())
                .setMetadata(Map.of(SHA256, digest.hex()))
                .build();
        try {
            Blob stored = inTime(() ->
                    storage.createFrom(wanted, content, BlobWriteOption.doesNotExist(), BlobWriteOption.crc32cMatch()));
            return stored(name, stored, sums);
        } catch (IOException e) {
            throw new UncheckedIOException("the file for " + name + " cannot be read", e);
        } catch (BaseServiceException e) {
            return storedBefore(name, sums, e);
        }
    }

    /** When the last attempt has had its time too, whatever it still waits for is ended. */
    private <T> T inTime(OpenConnections.Work<T> storing) throws IOException {
        OpenConnections connections = new OpenConnections(Integer.MAX_VALUE);
        Future<?> end = deadlines.schedule(connections::close, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return connections.during(storing);
        } finally {
            end.cancel(false);
        }
    }

    /** A write whose answer was lost meets its own object when it is tried again; other content is a conflict. */
    private StoredObject storedBefore(String name, FileSums sums, BaseServiceException refusal) {
        if (refusal.getCode() == BAD_REQUEST) {
            throw new ChecksumMismatchException("storage refused other bytes than those sent for " + name);
        }
        if (refusal.getCode() != PRECONDITION_FAILED) {
            throw unavailable("store", refusal);
        }
        Blob present = find(name);
        boolean same = sums.crc32c().equals(present.getCrc32c())
                && sums.sha256().hex().equals(metadata(present).get(SHA256));
        if (!same) {
            throw new ObjectExistsException(name);
        }
        return stored(name, present, sums);
    }

    @Override
    public InputStream read(String name) {
        Blob found = find(name);
        InputStream raw = Channels.newInputStream(answering(
                "read",
                () -> storage.reader(found.getBlobId(), BlobSourceOption.generationMatch(found.getGeneration()))));
        return new VerifiedInputStream(
                raw, name, found.getSize(), Objects.requireNonNull(found.getCrc32c()), new OpenConnections(attempts));
    }

    @Override
    public boolean delete(String name) {
        return answering("delete", () -> storage.delete(BlobId.of(bucket, name)));
    }

    @Override
    public List<String> list(String prefix) {
        return answering("list", () -> {
            List<String> names = new ArrayList<>();
            storage.list(bucket, BlobListOption.prefix(prefix), BlobListOption.fields(BlobField.NAME))
                    .iterateAll()
                    .forEach(blob -> names.add(blob.getName()));
            return names;
        });
    }

    @Override
    public void check() {
        // Listing needs no more rights than the work itself has; looking at the bucket would.
        answering("check", () -> probe.list(bucket, BlobListOption.pageSize(1), BlobListOption.fields(BlobField.NAME)));
    }

    @Override
    public void close() throws Exception {
        deadlines.shutdownNow();
        storage.close();
        probe.close();
    }

    private Blob find(String name) {
        Blob found = answering(
                "look up",
                () -> storage.get(
                        BlobId.of(bucket, name),
                        BlobGetOption.fields(
                                BlobField.CRC32C, BlobField.SIZE, BlobField.GENERATION, BlobField.METADATA)));
        if (found == null) {
            throw new ObjectNotFoundException(name);
        }
        return found;
    }

    private static StoredObject stored(String name, Blob blob, FileSums sums) {
        if (!sums.crc32c().equals(blob.getCrc32c())) {
            throw new ChecksumMismatchException("storage keeps other bytes than those sent for " + name);
        }
        return new StoredObject(name, sums.sizeBytes(), sums.crc32c(), blob.getGeneration());
    }

    private static Map<String, String> metadata(Blob blob) {
        return Objects.requireNonNullElse(blob.getMetadata(), Map.of());
    }

    private static FileSums sums(Path content) {
        try {
            return FileSums.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException("the file to store cannot be read", e);
        }
    }

    private <T> T answering(String doing, Supplier<T> request) {
        try {
            return request.get();
        } catch (BaseServiceException e) {
            throw unavailable(doing, e);
        }
    }

    private StorageUnavailableException unavailable(String doing, BaseServiceException cause) {
        String status = cause.getCode() == NOT_FOUND ? "the bucket " + bucket + " does not exist" : cause.getMessage();
        return new StorageUnavailableException("storage did not " + doing + ": " + status, cause);
    }
}
