package com.creditai.golive.results;

import com.creditai.golive.evidence.Json;
import tools.jackson.core.JacksonException;

/**
 * A measured number, judged by its confidence bound and not by itself.
 *
 * <p>A scenario attaches it as {@link #MEDIA_TYPE}; the gate compares the bound with the threshold once more.
 *
 * @param name for people, for instance {@code field precision, Equifax}
 * @param value what was measured
 * @param bound the one-sided 95 % confidence bound on the unsafe side
 * @param threshold what the bound must reach or stay within
 * @param atLeast true when the bound must be at least the threshold, false when at most
 * @param samples how many observations
 * @param samplesNeeded how many more observations like these would decide; 0 when decided
 */
public record Measured(
        String name, double value, double bound, double threshold, boolean atLeast, long samples, long samplesNeeded) {

    public static final String MEDIA_TYPE = "application/vnd.creditai.measured+json";

    /** The attachment's text. */
    public String toJson() {
        return Json.mapper().writeValueAsString(this);
    }

    /** Reads an attachment; one that is no measurement counts as one without samples, which shows nothing. */
    static Measured parse(String json) {
        try {
            return Json.mapper().readValue(json, Measured.class);
        } catch (JacksonException e) {
            return new Measured("unreadable measurement", Double.NaN, Double.NaN, Double.NaN, true, 0, 1);
        }
    }

    /** Whether the bound keeps the threshold; never without samples or with a number that is none. */
    public boolean shown() {
        return samples > 0 && keeps(bound);
    }

    /** Whether the measured value itself misses the threshold. */
    public boolean missed() {
        return samples > 0 && !keeps(value);
    }

    private boolean keeps(double number) {
        return atLeast ? number >= threshold : number <= threshold;
    }
}
