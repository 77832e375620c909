package com.creditai.golive.scoreboard;

import java.io.IOException;

/** A gate of the field, run as its users run it. */
interface FieldTool {

    /** As a heading of the table. */
    String name();

    /** What it answers itself when asked for its version. */
    String version() throws IOException, InterruptedException;

    /** Its decision on the run. */
    Cell decide(FieldRun run) throws IOException, InterruptedException;
}
