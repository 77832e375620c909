package com.creditai.platform.tenancy;

/** Somebody on whose behalf transactions run. */
public interface ActsAs {

    /** As whom this person's transactions act. */
    Actor actor();
}
