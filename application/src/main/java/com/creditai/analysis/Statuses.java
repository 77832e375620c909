package com.creditai.analysis;

import com.creditai.extraction.StatusCode;
import java.util.EnumSet;
import java.util.Set;

/** The groups of status codes that the rules speak of (cfpb/Metro2). An unknown status is in none of them. */
final class Statuses {
    /** 61 to 65. */
    static final Set<StatusCode> PAID_AFTER_TROUBLE =
            Set.copyOf(EnumSet.range(StatusCode.PAID_AFTER_SURRENDER, StatusCode.PAID_AFTER_FORECLOSURE_START));

    /** 05, 13, 61 to 65. */
    static final Set<StatusCode> DONE = with(PAID_AFTER_TROUBLE, StatusCode.TRANSFERRED, StatusCode.PAID_OR_CLOSED);

    /** 05, 11, 13, 61 to 65. */
    static final Set<StatusCode> NOTHING_DUE = with(DONE, StatusCode.CURRENT);

    /** 71 to 84. */
    static final Set<StatusCode> LATE = Set.copyOf(EnumSet.range(StatusCode.LATE_30, StatusCode.LATE_180));

    /** 71 to 84, 93, 97. */
    static final Set<StatusCode> SOMETHING_DUE = with(LATE, StatusCode.COLLECTION, StatusCode.CHARGE_OFF);

    /** 64, 97. */
    static final Set<StatusCode> CHARGED_OFF = Set.of(StatusCode.PAID_AFTER_CHARGE_OFF, StatusCode.CHARGE_OFF);

    /** 62, 93. */
    static final Set<StatusCode> COLLECTED = Set.of(StatusCode.PAID_AFTER_COLLECTION, StatusCode.COLLECTION);

    /** 05, 13, 62, 64, 65. */
    static final Set<StatusCode> CLOSED = Set.of(
            StatusCode.TRANSFERRED,
            StatusCode.PAID_OR_CLOSED,
            StatusCode.PAID_AFTER_COLLECTION,
            StatusCode.PAID_AFTER_CHARGE_OFF,
            StatusCode.PAID_AFTER_FORECLOSURE_START);

    /** 61 to 65 and 88 to 97: worse than late, paid since or not. */
    static final Set<StatusCode> SERIOUS = with(
            PAID_AFTER_TROUBLE,
            StatusCode.GOVERNMENT_CLAIM,
            StatusCode.DEED_IN_LIEU,
            StatusCode.COLLECTION,
            StatusCode.FORECLOSURE,
            StatusCode.SURRENDER,
            StatusCode.REPOSSESSION,
            StatusCode.CHARGE_OFF);

    /** 61 to 65, 71 to 84, 88 to 97: delinquent, or paid and formerly delinquent. */
    static final Set<StatusCode> DEROGATORY = with(SERIOUS, LATE.toArray(StatusCode[]::new));

    private Statuses() {}

    private static Set<StatusCode> with(Set<StatusCode> some, StatusCode... more) {
        Set<StatusCode> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
