package com.creditai.golive.runner;

import com.creditai.golive.platform.Masking;
import com.creditai.golive.results.EssentialLines;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** What people are told of a scenario that did not pass: the step, and the essential lines of what was thrown. */
final class FailureWords {

    /** The class name of the stack frame by which Cucumber says where in the feature it was; its method name is the step's text. */
    private static final String STEP = "✽";

    private FailureWords() {}

    /** Step and message; a hook's failure has no step. */
    static List<String> of(Throwable thrown) {
        return Stream.concat(step(thrown), said(words(thrown)).stream()).toList();
    }

    /** The essential lines of a message; it is masked before it is cut, as half of an address would not be recognised. */
    static List<String> said(String message) {
        return EssentialLines.of(Masking.mask(message));
    }

    private static Stream<String> step(Throwable thrown) {
        return thrown instanceof TestAbortedException
                ? Stream.empty()
                : Stream.of(thrown.getStackTrace())
                        .filter(frame -> frame.getClassName().equals(STEP))
                        .findFirst()
                        .map(frame -> "step \"" + said(frame.getMethodName()).get(0) + "\"")
                        .stream();
    }

    /** An assertion speaks for itself; of any other exception the class often says more than the message. */
    private static String words(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        if (message.isBlank()) {
            return thrown.getClass().getSimpleName();
        }
        return thrown instanceof AssertionError || thrown instanceof TestAbortedException
                ? message
                : thrown.getClass().getSimpleName() + ": " + message;
    }
}
