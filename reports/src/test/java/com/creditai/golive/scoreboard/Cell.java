package com.creditai.golive.scoreboard;

/** What one gate said of one hostile set. */
record Cell(Kind kind, String detail) {

    /** Which it is. */
    enum Kind {
        ACCEPTS("**accepts**"),
        REFUSES("refuses"),
        /** The set cannot be said in a form that the gate reads. */
        CANNOT_BE_EXPRESSED("cannot be expressed"),
        /** The gate did not answer, or not as it should on its controls. */
        NOT_MEASURED("not measured");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Cell exited(int exitCode, String detail) {
        return new Cell(
                exitCode == 0 ? Kind.ACCEPTS : Kind.REFUSES,
                "exit code " + exitCode + (detail.isBlank() ? "" : ", " + detail));
    }

    static Cell cannot(String why) {
        return new Cell(Kind.CANNOT_BE_EXPRESSED, why);
    }

    static Cell notMeasured(String why) {
        return new Cell(Kind.NOT_MEASURED, why);
    }

    String text() {
        return kind.word + ": "
                + detail.replace("|", "/").replaceAll("\\s+", " ").strip();
    }
}
