package com.creditai.documents;

import com.creditai.extraction.Bureau;
import com.creditai.platform.digest.Sha256;

/**
 * How far a report is. Each state offers only the steps that lead out of it, so that a finished report cannot be
 * started, finished or failed again.
 */
public sealed interface Progress {

    /** The name of the state as the API, the database and the pages know it. */
    String state();

    /** 0 to 100; grows while a report is processed and stays where it was when the report fails. */
    int percent();

    /** Whether nothing will change any more. */
    default boolean ended() {
        return false;
    }

    /** Accepted and stored; no worker has taken it up yet. */
    record Received() implements Progress {
        @Override
        public String state() {
            return "RECEIVED";
        }

        @Override
        public int percent() {
            return 0;
        }

        /** A worker takes the report up. */
        public Processing started() {
            return new Processing(Stage.CHECKING.percent());
        }
    }

    /** A worker has taken it up. */
    record Processing(int percent) implements Progress {
        public Processing {
            if (percent < 0 || percent > 99) {
                throw new IllegalArgumentException("a report being processed is at 0 to 99 percent, not " + percent);
            }
        }

        @Override
        public String state() {
            return "PROCESSING";
        }

        /** The next stage begins; a stage that was passed before, by an earlier try, does not turn the clock back. */
        public Processing reached(Stage stage) {
            return new Processing(Math.max(percent, stage.percent()));
        }

        /** @param processed digest of the bytes that were read */
        public Ready analysed(Sha256 processed, Bureau bureau) {
            return new Ready(processed, bureau);
        }

        public Failed failed(FailureCode failure) {
            return new Failed(failure, percent);
        }
    }

    /** Analysed: the analysis can be read. */
    record Ready(Sha256 processed, Bureau bureau) implements Progress {
        @Override
        public String state() {
            return "READY";
        }

        @Override
        public int percent() {
            return 100;
        }

        @Override
        public boolean ended() {
            return true;
        }
    }

    /** Could not be analysed; the report itself is kept. */
    record Failed(FailureCode failure, int percent) implements Progress {
        @Override
        public String state() {
            return "FAILED";
        }

        @Override
        public boolean ended() {
            return true;
        }
    }

    /** The stages of processing, in their order. */
    enum Stage {
        /** The stored document is compared with what was received. */
        CHECKING(10),
        /** Its text is extracted. */
        READING(30),
        /** The rules are applied. */
        ANALYSING(70),
        /** The result is written down. */
        KEEPING(90);

        private final int percent;

        Stage(int percent) {
            this.percent = percent;
        }

        public int percent() {
            return percent;
        }
    }
}
