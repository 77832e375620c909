package com.creditai.documents.storage;

/**
 * What storage says that it keeps.
 *
 * @param sizeBytes length of the content
 * @param crc32c checksum of the content, base64 of four big-endian bytes, as Google Cloud Storage writes it
 * @param generation storage's own version number of the content under this name
 */
public record StoredObject(String name, long sizeBytes, String crc32c, long generation) {}
