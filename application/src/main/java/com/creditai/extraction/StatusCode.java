package com.creditai.extraction;

/** The account status codes of Metro 2 (US CFPB, cfpb/Metro2) that printed words can stand for. */
public enum StatusCode {
    TRANSFERRED("05"),
    CURRENT("11"),
    PAID_OR_CLOSED("13"),
    PAID_AFTER_SURRENDER("61"),
    PAID_AFTER_COLLECTION("62"),
    PAID_AFTER_REPOSSESSION("63"),
    PAID_AFTER_CHARGE_OFF("64"),
    PAID_AFTER_FORECLOSURE_START("65"),
    LATE_30("71"),
    LATE_60("78"),
    LATE_90("80"),
    LATE_120("82"),
    LATE_150("83"),
    LATE_180("84"),
    GOVERNMENT_CLAIM("88"),
    DEED_IN_LIEU("89"),
    COLLECTION("93"),
    FORECLOSURE("94"),
    SURRENDER("95"),
    REPOSSESSION("96"),
    CHARGE_OFF("97"),
    /** The words are in no table: no status rule may fire, and the words are shown as printed. */
    UNKNOWN("");

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    /** The two characters of Metro 2; empty for {@link #UNKNOWN}. */
    public String code() {
        return code;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }
}
