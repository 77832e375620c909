package com.creditai.platform.crypto;

import org.jspecify.annotations.Nullable;

/** A personal value cannot be decrypted: altered, misplaced, or its person's key is gone. */
public final class PersonalDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
