package com.creditai.documents.storage;

/** The bytes are not those that the checksum was made of: they were altered on the way or in storage. */
public final class ChecksumMismatchException extends StorageException {
    private static final long serialVersionUID = 1L;

    public ChecksumMismatchException(String message) {
        super(message, null);
    }
}
