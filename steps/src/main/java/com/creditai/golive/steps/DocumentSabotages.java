package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on documents are tried: what is let in, kept, compared and removed. */
public final class DocumentSabotages implements SabotageDeclarations {

    private static final String INSPECTION = "com.creditai.documents.inspection.";
    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String STORAGE = "com.creditai.documents.storage.";

    @Override
    public void declare(Declarations declarations) {
        unusable(declarations);
        uploads(declarations);
        changes(declarations);
        storage(declarations);
    }

    private static void unusable(Declarations declarations) {
        declarations
                .criterion("PDF-03")
                .clause("a", unseen("the type of a file is not looked at", "FileInspection#isOtherType", "false"))
                .clause("b", unseen("a cut-off file counts as whole", "Ending#isWhole", "true"))
                .clause("c", unseen("protection is not seen", "Observations#encrypted", "false"))
                .clause("f", unseen("pages are not counted", "PageCount#count", "1"))
                .clause("g", Sabotages.code("unpacking has no bound", INSPECTION + "Bounds#inflated", Action.skip()))
                .clause("h", unseen("deep nesting is not seen", "Observations#tooDeep", "false"))
                .clause("i", unseen("scripts are not seen", "Observations#javaScript", "false"))
                .clause("j", unseen("launch actions are not seen", "Observations#launch", "false"))
                .clause("k", unseen("malware is not seen", "Signatures#found", "false"))
                .clause(
                        "m",
                        Sabotages.code(
                                "others are turned away while files are refused",
                                DOCUMENTS + "StoredReports#list",
                                Action.throwing("java.lang.IllegalStateException")));
    }

    private static void uploads(Declarations declarations) {
        declarations
                .criterion("PDF-04")
                .clause(
                        "a",
                        Sabotages.code(
                                "nobody looks whether the file is there already",
                                DOCUMENTS + "Uploading#already",
                                Action.returning("empty")))
                .clause(
                        "b",
                        Sabotages.sql(
                                "the database takes the same file twice",
                                "alter table report drop constraint report_once_a_person",
                                "delete from report r using report o where r.account_id = o.account_id and r.sha256 = o.sha256"
                                        + " and r.id > o.id; alter table report add constraint report_once_a_person"
                                        + " unique (account_id, sha256)"));
        declarations
                .criterion("FLOW-01")
                .clause(
                        "c",
                        Sabotages.code(
                                "all digests count as equal",
                                "com.creditai.platform.digest.Sha256#equals",
                                Action.returning("true")),
                        Sabotages.code(
                                "a stored document is never compared with what was received",
                                DOCUMENTS + "StoredDocument#isAltered",
                                Action.returning("false")));
    }

    private static void changes(Declarations declarations) {
        declarations
                .criterion("DB-02")
                .clause(
                        "a",
                        Sabotages.sql(
                                "changes are not counted",
                                "create function sabotage_uncounted() returns trigger language plpgsql as"
                                        + " $$ begin new.version := old.version; return new; end $$;"
                                        + " create trigger sabotage_uncounted before update on report"
                                        + " for each row execute function sabotage_uncounted()",
                                "drop function sabotage_uncounted() cascade"))
                .clause(
                        "c",
                        Sabotages.code(
                                "what a failed upload stored stays",
                                DOCUMENTS + "ObjectRemovals#remove",
                                Action.skip()),
                        Sabotages.code(
                                "an upload is confirmed although storage has not kept it",
                                STORAGE + "GoogleObjectStorage#store",
                                Action.skip()));
    }

    private static void storage(Declarations declarations) {
        declarations
                .criterion("GCS-01")
                .clause(
                        "a",
                        Sabotages.stub(
                                "storage hands out other bytes than it keeps",
                                environment -> {
                                    environment.storage().corruptReads(true);
                                    return () -> environment.storage().corruptReads(false);
                                },
                                environment -> !environment.storage().requests().isEmpty()))
                .clause(
                        "c",
                        Sabotages.code(
                                "a deleted document stays in storage",
                                STORAGE + "GoogleObjectStorage#delete",
                                Action.returning("true")))
                .clause("e", Sabotages.setting("an interrupted upload is given up", "creditai.storage.attempts", "1"));
    }

    private static Sabotage unseen(String name, String point, String answer) {
        return Sabotages.code(name, INSPECTION + point, Action.returning(answer));
    }
}
