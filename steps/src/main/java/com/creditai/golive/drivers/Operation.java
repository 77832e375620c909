package com.creditai.golive.drivers;

import java.util.Map;

/**
 * An operation as the running service describes it.
 *
 * @param path behind the API's prefix, with {@code {names}} for what varies
 */
public record Operation(String id, String method, String path) {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("register", "register"),
            Map.entry("confirm", "confirm an address"),
            Map.entry("signIn", "sign in"),
            Map.entry("refreshSession", "refresh a session"),
            Map.entry("signOut", "sign out"),
            Map.entry("readOwnAccount", "read the own account"),
            Map.entry("uploadReport", "upload a report"),
            Map.entry("listReports", "list the own reports"),
            Map.entry("readReport", "read a report"),
            Map.entry("renameReport", "rename a report"),
            Map.entry("deleteReport", "delete a report"),
            Map.entry("readAnalysis", "read an analysis"),
            Map.entry("readDocument", "fetch a document"),
            Map.entry("followReport", "follow a report's progress"),
            Map.entry("markFinding", "mark a finding"),
            Map.entry("findAccount", "look an account up"),
            Map.entry("compareDocuments", "compare stored documents"),
            Map.entry("listSupportAccounts", "list the support accounts"),
            Map.entry("createSupportAccount", "make a support account"),
            Map.entry("lockSupportAccount", "lock a support account"),
            Map.entry("unlockSupportAccount", "unlock a support account"),
            Map.entry("apiDescription", "read the list of operations"));

    /** What the features call it; one that has no name yet is called by its identifier. */
    public String name() {
        return NAMES.getOrDefault(id, id);
    }

    /** Whether it is about one thing that its path names. */
    public boolean aboutOneThing() {
        return path.contains("{");
    }
}
