package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criterion on concurrent and failed changes is tried. */
public final class ChangeSabotages implements SabotageDeclarations {

    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String STORAGE = "com.creditai.documents.storage.";

    @Override
    public void declare(Declarations declarations) {
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
                                "drop function sabotage_uncounted() cascade"),
                        forgetting("the first change of a report is counted and not made", 2),
                        forgetting("the second change of a report is counted and not made", 3))
                .clause(
                        "b",
                        unaudited(),
                        countingTwice(),
                        Sabotages.code(
                                "a change need not say what it was made to",
                                DOCUMENTS + "ReportsApi#stated",
                                Action.returning("*")),
                        Sabotages.code(
                                "whoever does not say the version is told something else",
                                DOCUMENTS + "ReportsApi#stated",
                                Action.throwing("com.creditai.platform.errors.ProblemException(400,invalid-request,"
                                        + "The request cannot be used)")),
                        Sabotages.code(
                                "nobody compares the version that was seen",
                                DOCUMENTS + "EntityTag$Seen#test",
                                Action.returning("true")),
                        Sabotages.code(
                                "a change is acknowledged and not made",
                                DOCUMENTS + "ReportRows#rename",
                                Action.returning("true")),
                        Sabotages.sql(
                                "a change is told and taken back at its end",
                                "create function sabotage_back() returns trigger language plpgsql security definer as"
                                        + " $$ begin update report set name_sealed = old.name_sealed where id = new.id;"
                                        + " return null; end $$;"
                                        + " create constraint trigger sabotage_back after update on report"
                                        + " deferrable initially deferred for each row"
                                        + " when (new.version > old.version) execute function sabotage_back()",
                                "drop function sabotage_back() cascade"))
                .clause(
                        "c",
                        Sabotages.code(
                                "what a failed upload stored stays",
                                DOCUMENTS + "ObjectRemovals#remove",
                                Action.skip()),
                        Sabotages.code(
                                "an upload is confirmed although storage has not kept it",
                                STORAGE + "GoogleObjectStorage#store",
                                Action.skip()),
                        Sabotages.sql(
                                "an upload writes a second row",
                                "create function sabotage_double() returns trigger language plpgsql security definer"
                                        + " as $$ begin insert into report (id, account_id, name_sealed, sha256,"
                                        + " size_bytes, pages, state, percent, uploaded_at, version) values"
                                        + " (gen_random_uuid(), new.account_id, new.name_sealed,"
                                        + " encode(sha256(convert_to(new.sha256, 'UTF8')), 'hex'), new.size_bytes,"
                                        + " new.pages, new.state, new.percent, new.uploaded_at, 1); return null; end $$;"
                                        + " create trigger sabotage_double after insert on report for each row when"
                                        + " (pg_trigger_depth() = 0) execute function sabotage_double()",
                                "drop function sabotage_double() cascade"));
    }

    private static Sabotage unaudited() {
        return Sabotages.sql(
                "the audit does not hear of changes",
                "create function sabotage_deaf() returns trigger language plpgsql as $$ begin return null; end $$;"
                        + " create trigger sabotage_deaf before insert on audit_entry for each row"
                        + " when (new.action = 'report.renamed') execute function sabotage_deaf()",
                "drop function sabotage_deaf() cascade");
    }

    private static Sabotage countingTwice() {
        return Sabotages.sql(
                "a change is counted as two",
                "create function sabotage_twice() returns trigger language plpgsql as"
                        + " $$ begin new.version := old.version + 2; return new; end $$;"
                        + " create trigger sabotage_twice before update on report for each row"
                        + " when (new.version > old.version) execute function sabotage_twice()",
                "drop function sabotage_twice() cascade");
    }

    /** The version goes on, the name stays. */
    private static Sabotage forgetting(String name, int version) {
        return Sabotages.sql(
                name,
                "create function sabotage_forget() returns trigger language plpgsql as"
                        + " $$ begin new.name_sealed := old.name_sealed; return new; end $$;"
                        + " create trigger sabotage_forget before update on report for each row"
                        + " when (new.version = " + version + " and old.version < new.version)"
                        + " execute function sabotage_forget()",
                "drop function sabotage_forget() cascade");
    }
}
