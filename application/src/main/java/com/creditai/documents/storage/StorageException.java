package com.creditai.documents.storage;

import org.jspecify.annotations.Nullable;

/** An operation on object storage that did not do what it promises; the sub-class says why. */
public abstract class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
