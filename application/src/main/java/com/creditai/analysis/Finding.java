package com.creditai.analysis;

import java.util.Optional;

/**
 * An inconsistency to check.
 *
 * @param id unique in the report and the same whenever the same report is analysed, safe in a URL
 * @param subject the account or collection that it concerns: creditor and masked number as printed
 * @param statement a sentence that begins with "Inconsistency to check:" and names the printed facts
 * @param place the printed value that it rests on
 * @param obsolescence the days of a finding about age; empty for every other
 */
public record Finding(
        String id,
        Rule rule,
        String subject,
        String statement,
        Reason reason,
        Confidence confidence,
        Place place,
        Optional<Obsolescence> obsolescence) {

    /** The beginning of every statement. */
    public static final String OPENING = "Inconsistency to check: ";

    /** When an item is obsolete by law, and when bureaus remove it in practice. */
    public record Obsolescence(DateRange obsoleteFrom, DateRange bureauPractice) {}
}
