package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.time.Duration;

/** How the criteria on documents are tried: what is let in, kept once, and compared. */
public final class DocumentSabotages implements SabotageDeclarations {

    private static final String INSPECTION = "com.creditai.documents.inspection.";
    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String STORAGE = "com.creditai.documents.storage.";

    @Override
    public void declare(Declarations declarations) {
        unusable(declarations);
        uploads(declarations);
        flow(declarations);
    }

    private static void unusable(Declarations declarations) {
        declarations
                .criterion("PDF-03")
                .clause("a", unseen("the type of a file is not looked at", "FileInspection#isOtherType", "false"))
                .clause("b", unseen("a cut-off file counts as whole", "Ending#isWhole", "true"))
                .clause(
                        "c",
                        Sabotages.together(
                                "protection is not seen",
                                unseen("by the scan", "Observations#encrypted", "false"),
                                unseen("by the parser", "PageCount#count", "1")))
                .clause("d", unseen("an empty file is not seen", "FileInspection#isEmpty", "false"))
                .clause("e", Sabotages.setting("21 MB are accepted", "creditai.uploads.max-size", "21MB"))
                .clause("f", unseen("pages are not counted", "PageCount#count", "1"))
                .clause(
                        "g",
                        Sabotages.code("unpacking has no bound", INSPECTION + "Bounds#inflated", Action.skip()),
                        holding("unpacking holds 300 MB"))
                .clause("h", nestingUnseen(), holding("reading what is nested holds 300 MB"))
                .clause("i", unseen("scripts are not seen", "Observations#javaScript", "false"))
                .clause("j", unseen("launch actions are not seen", "Observations#launch", "false"))
                .clause("k", unseen("malware is not seen", "Signatures#found", "false"))
                .clause("l", keptAllTheSame())
                .clause(
                        "m",
                        unseen("scripts are not seen", "Observations#javaScript", "false"),
                        Sabotages.code(
                                "others are turned away while files are refused",
                                DOCUMENTS + "StoredReports#list",
                                Action.throwing("java.lang.IllegalStateException")),
                        Sabotages.code(
                                "others wait while files are refused",
                                DOCUMENTS + "StoredReports#list",
                                Action.delay(Duration.ofSeconds(3))));
    }

    /**
     * Nothing is kept of what then counts as accepted: reading it would take a worker's whole minute, and the file, the same
     * in each run, would count as left over in all later ones.
     */
    private static Sabotage nestingUnseen() {
        return Sabotages.together(
                "deep nesting is not seen",
                unseen("by the scan", "Observations#tooDeep", "false"),
                unseen("by the parser", "PageCount#count", "1"),
                Sabotages.code("nor is the file stored", STORAGE + "GoogleObjectStorage#store", Action.skip()),
                Sabotages.code("nor is the report written", DOCUMENTS + "Uploading#write", Action.skip()));
    }

    private static Sabotage holding(String name) {
        return Sabotages.code(name, INSPECTION + "Ending#isWhole", Action.holding(300, Duration.ofMillis(1_500)));
    }

    private static Sabotage keptAllTheSame() {
        return Sabotages.together(
                "a refused file is kept all the same",
                unseen("its script is not seen", "Observations#javaScript", "false"),
                Sabotages.code(
                        "and its sender is told of it",
                        DOCUMENTS + "DocumentsApi#created",
                        Action.throwing("com.creditai.platform.errors.ProblemException(422,file-javascript,"
                                + "The PDF contains JavaScript)")));
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
                                "delete from report r using report o where r.account_id = o.account_id and r.sha256 ="
                                        + " o.sha256 and r.id > o.id; alter table report add constraint"
                                        + " report_once_a_person unique (account_id, sha256)"))
                .clause(
                        "c",
                        Sabotages.sql(
                                "one file is one report in the whole world",
                                "create function sabotage_once() returns trigger language plpgsql security definer as"
                                        + " $$ begin if exists (select from report where sha256 = new.sha256"
                                        + " and account_id <> new.account_id) then"
                                        + " raise unique_violation; end if; return new; end $$;"
                                        + " create trigger sabotage_once before insert on report"
                                        + " for each row execute function sabotage_once()",
                                "drop function sabotage_once() cascade"),
                        Sabotages.code(
                                "everybody is told of the first report",
                                DOCUMENTS + "DocumentsApi#created",
                                Action.repeating()))
                .clause(
                        "d",
                        readingAnother(),
                        Sabotages.code(
                                "everybody is handed the first document",
                                DOCUMENTS + "StoredReports#document",
                                Action.repeating()),
                        Sabotages.code(
                                "findings speak of somebody else's creditor",
                                "com.creditai.analysis.Tradeline#subject",
                                Action.repeating()));
    }

    private static Sabotage readingAnother() {
        return Sabotages.code(
                "the analysis reads somebody else's document", DOCUMENTS + "Reading#read", Action.repeating());
    }

    private static void flow(Declarations declarations) {
        declarations
                .criterion("FLOW-01")
                .clause("a", StorageSabotages.believing(true))
                .clause("b", readingAnother(), anotherDigest())
                .clause(
                        "c",
                        Sabotages.code(
                                "an altered document is said to be of an unknown layout",
                                "com.creditai.documents.FailureCode#code",
                                Action.returning("layout-unknown")),
                        Sabotages.code(
                                "an analysis that is not there breaks the service",
                                DOCUMENTS + "AnalysisRows#find",
                                Action.throwing("java.lang.IllegalStateException")),
                        Sabotages.code(
                                "all digests count as equal",
                                "com.creditai.platform.digest.Sha256#equals",
                                Action.returning("true")),
                        Sabotages.code(
                                "a stored document is never compared with what was received",
                                DOCUMENTS + "StoredDocument#isAltered",
                                Action.returning("false")),
                        Sabotages.together(
                                "what the analysis fetches is compared with nothing",
                                StorageSabotages.unverified(),
                                Sabotages.code(
                                        "nor by its digest",
                                        "com.creditai.platform.digest.Sha256#equals",
                                        Action.returning("true"))));
    }

    /** The database would refuse it by a constraint of its own. */
    private static Sabotage anotherDigest() {
        return Sabotages.sql(
                "another digest is kept of what was analysed",
                "alter table report drop constraint report_processed_is_received;"
                        + " create function sabotage_digest() returns trigger language plpgsql as"
                        + " $$ begin new.processed_sha256 := encode(sha256(convert_to(new.sha256, 'UTF8')), 'hex');"
                        + " return new; end $$;"
                        + " create trigger sabotage_digest before update on report for each row"
                        + " when (new.processed_sha256 is not null) execute function sabotage_digest()",
                "drop function sabotage_digest() cascade;"
                        + " update report set processed_sha256 = sha256 where processed_sha256 is not null;"
                        + " alter table report add constraint report_processed_is_received"
                        + " check (processed_sha256 = sha256)");
    }

    private static Sabotage unseen(String name, String point, String answer) {
        return Sabotages.code(name, INSPECTION + point, Action.returning(answer));
    }
}
