package com.creditai.golive.scoreboard.glue;

/** How a run tells its steps what is wrong with the service. */
public final class Defect {

    /** Whether the service keeps what it must refuse. */
    public static final String PROPERTY = "field.defect";
    /** A file in which a step that fails once remembers that it did. */
    public static final String MEMORY = "field.memory";

    private Defect() {}
}
