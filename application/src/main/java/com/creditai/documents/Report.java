package com.creditai.documents;

import com.creditai.platform.digest.Sha256;
import java.time.Instant;
import java.util.UUID;

/**
 * An uploaded credit report as its owner sees it.
 *
 * @param name what the owner calls it
 * @param pages number of pages, at least 1
 * @param sizeBytes length of the document as received
 * @param sha256 digest of the bytes as received
 * @param version counts what its owner changes, from 1; how far its analysis is does not count
 */
public record Report(
        UUID id,
        String name,
        Progress progress,
        int pages,
        long sizeBytes,
        Sha256 sha256,
        Instant uploadedAt,
        int version) {}
