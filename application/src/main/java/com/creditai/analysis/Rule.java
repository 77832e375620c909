package com.creditai.analysis;

/**
 * The rules of consistency (identifiers of the US CFPB's Metro 2 evaluator, cfpb/Metro2) and of obsolescence (15 USC 1681c).
 */
public enum Rule {
    STATUS_APD_1("Status-APD-1"),
    STATUS_APD_2("Status-APD-2"),
    STATUS_BALANCE_1("Status-Balance-1"),
    BALANCE_APD_2("Balance-APD-2"),
    STATUS_CHARGE_OFF_2("Status-ChargeOff-2"),
    STATUS_DATE_CLOSED_1("Status-DateClosed-1"),
    STATUS_DOFD_1("Status-DOFD-1"),
    STATUS_DOFD_2("Status-DOFD-2"),
    DOAI_DOFD_1("DOAI-DOFD-1"),
    OBSOLETE_COLLECTION("Obsolete-Collection"),
    OBSOLETE_CHARGE_OFF("Obsolete-ChargeOff");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The identifier that findings carry, such as {@code Status-APD-1}. */
    public String id() {
        return id;
    }
}
