package com.creditai.golive.results;

import java.util.List;
import java.util.Optional;

/**
 * One attempt at one scenario, as Cucumber's messages tell it.
 *
 * @param number 0 for the first, as Cucumber counts
 * @param finished whether its end was written
 * @param willBeRetried whether its end announces another attempt
 * @param mark the trace that its code really ran
 */
public record MessageAttempt(
        int number,
        boolean finished,
        boolean willBeRetried,
        List<StepResult> steps,
        Optional<ExecutionMark> mark,
        List<Measured> measured) {

    public MessageAttempt {
        steps = List.copyOf(steps);
        measured = List.copyOf(measured);
    }

    /** Seconds spent in steps and hooks. */
    public double seconds() {
        return steps.stream().mapToDouble(StepResult::seconds).sum();
    }

    /**
     * One step or hook.
     *
     * @param text of the step; empty for a hook
     * @param line of the step in its file; 0 for a hook
     * @param definition {@code package.Class#method} of the step definition, where one matched
     * @param status Cucumber's word in capitals; {@code UNKNOWN} when no result was written
     * @param exception class name of what was thrown; empty when nothing was or it is not told
     */
    public record StepResult(
            boolean hook,
            String text,
            int line,
            boolean outcome,
            Optional<String> definition,
            String status,
            double seconds,
            String message,
            String exception) {

        public boolean passed() {
            return status.equals("PASSED");
        }

        public boolean failed() {
            return status.equals("FAILED");
        }

        /** Whether an assertion said no, as opposed to a time-out or any other exception. */
        public boolean assertionFailed() {
            String thrown = exception.isEmpty() ? firstWord(message) : exception;
            return failed()
                    && (thrown.endsWith("AssertionError")
                            || thrown.endsWith("AssertionFailedError")
                            || thrown.endsWith("ComparisonFailure")
                            || thrown.endsWith("MultipleFailuresError"));
        }

        private static String firstWord(String message) {
            String first = message.lines().findFirst().orElse("");
            int end = first.indexOf(':');
            return (end < 0 ? first : first.substring(0, end)).strip();
        }
    }
}
