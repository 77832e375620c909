package com.creditai.documents.storage;

import com.creditai.platform.digest.Sha256;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Object storage for documents: bytes under a name, never overwritten, checked on the way in and on the way out.
 *
 * <p>Each operation has bounded retries and time-outs and throws {@link StorageUnavailableException} when they are
 * used up. Instances are safe for use by many threads.
 */
public interface ObjectStorage {

    /**
     * Stores the file's content under a new name. Storing the same content under the same name again changes nothing.
     *
     * @param digest what the content must be; compared before anything is sent
     * @throws ChecksumMismatchException when the content is not that of the digest, or storage received other bytes
     * @throws ObjectExistsException when other content already has that name
     * @throws StorageUnavailableException when storage does not answer in time or refuses the service
     */
    StoredObject store(String name, Path content, Sha256 digest);

    /**
     * Opens the content for one pass. The checksum is compared at the end of the stream: the read that meets the end
     * throws {@link ChecksumMismatchException} when it differs, so a caller that must not act on altered bytes reads to
     * the end first. A stream that is closed early is not verified.
     *
     * @throws ObjectNotFoundException when nothing has that name
     * @throws StorageUnavailableException here or while reading
     */
    InputStream read(String name);

    /** Removes the content; false when nothing had that name. */
    boolean delete(String name);

    /** All names that begin with the prefix, however many pages storage needs for them, in storage's order. */
    List<String> list(String prefix);

    /** Asks storage for one cheap answer, without retries, for readiness. */
    void check();
}
