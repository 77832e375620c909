package com.creditai.golive.scoreboard.brokenstart;

import io.cucumber.java.BeforeAll;

/** A hook of the whole run that fails. */
public final class BrokenStart {

    private BrokenStart() {}

    @BeforeAll
    public static void start() {
        throw new IllegalStateException("the run could not start");
    }
}
