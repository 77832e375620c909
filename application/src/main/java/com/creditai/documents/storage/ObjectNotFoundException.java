package com.creditai.documents.storage;

/** Nothing is stored under the name. */
public final class ObjectNotFoundException extends StorageException {
    private static final long serialVersionUID = 1L;

    public ObjectNotFoundException(String name) {
        super("storage keeps nothing under the name " + name, null);
    }
}
