package com.creditai.documents.storage;

/** Other content is already stored under the name, and stored content is never overwritten. */
public final class ObjectExistsException extends StorageException {
    private static final long serialVersionUID = 1L;

    public ObjectExistsException(String name) {
        super("storage already keeps other content under the name " + name, null);
    }
}
