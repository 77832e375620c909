package com.creditai.identity;

/** What a person is to the service. */
public enum Role {
    /** Uploads and reads own reports. */
    CONSUMER,
    /** Helps a consumer: sees an account's state, masked. */
    SUPPORT,
    /** Makes and locks support accounts. */
    ADMIN
}
