package com.creditai.golive.proof;

import com.creditai.golive.proof.Proof.KilledBy;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one generated change of the service, or of an example cell.
 *
 * @param place {@code com.creditai.a.B#method}, or the words that stood in a cell
 * @param source the file in which it stands
 * @param line in that file, from 1
 * @param what was changed, in words
 * @param covering how many scenarios pass there
 * @param ran how many of them were run with the change
 * @param reason why it was not killed; empty when it was
 */
public record MutantResult(
        String place,
        String source,
        int line,
        String what,
        Outcome outcome,
        int covering,
        int ran,
        Optional<KilledBy> killedBy,
        String reason) {

    /** How a change ended; only an assertion of a Then counts as a kill. */
    public enum Outcome {
        /** A Then of a scenario said no, and yes again without the change. */
        KILLED("killed"),
        /** Every scenario stayed green. */
        SURVIVED("survived"),
        /** Scenarios turned red, but none by a Then: by a Given, a When, a hook or an exception. */
        ERROR("red without a Then"),
        /** The scenarios did not end in time. */
        TIMED_OUT("timed out"),
        /** The changed place was never passed, or the change could not be made. */
        NOT_APPLIED("not applied"),
        /** The scenario that noticed it is red without the change too. */
        DOUBTFUL("doubtful");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public MutantResult {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(killedBy, "killedBy");
        Objects.requireNonNull(reason, "reason");
        if ((outcome == Outcome.KILLED) != killedBy.isPresent()) {
            throw new IllegalArgumentException("a kill, and nothing else, names what noticed it: " + outcome);
        }
    }
}
