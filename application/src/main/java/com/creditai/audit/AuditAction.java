package com.creditai.audit;

/** Everything that is recorded: what was done to what. */
public enum AuditAction {
    ACCOUNT_REGISTERED("account.registered"),
    ACCOUNT_REGISTERED_AGAIN("account.registered-again"),
    ACCOUNT_CONFIRMED("account.confirmed"),
    ACCOUNT_LOOKED_UP("account.looked-up"),
    ADMINISTRATOR_CREATED("administrator.created"),
    SUPPORT_ACCOUNT_CREATED("support-account.created"),
    SUPPORT_ACCOUNT_LOCKED("support-account.locked"),
    SUPPORT_ACCOUNT_UNLOCKED("support-account.unlocked"),
    SESSION_ATTEMPTED("session.attempted"),
    SESSION_ENDED("session.ended"),
    SESSION_REPLAYED("session.replayed"),
    REPORT_UPLOADED("report.uploaded"),
    REPORT_ANALYSED("report.analysed"),
    REPORT_FAILED("report.failed"),
    REPORT_RENAMED("report.renamed"),
    REPORT_DELETED("report.deleted"),
    DOCUMENT_FETCHED("document.fetched"),
    DOCUMENTS_COMPARED("documents.compared"),
    FINDING_MARKED("finding.marked");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** As it stands in the record. */
    public String code() {
        return code;
    }
}
