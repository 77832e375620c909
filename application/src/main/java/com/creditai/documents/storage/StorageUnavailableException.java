package com.creditai.documents.storage;

/** Storage did not answer in time, or refused the service; trying again later may help. */
public final class StorageUnavailableException extends StorageException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
