package com.creditai.golive.steps;

import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How the criteria on documents are tried: what is let in, kept, compared and removed. */
public final class DocumentSabotages implements SabotageDeclarations {

    private static final String INSPECTION = "com.creditai.documents.inspection.";
    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String STORAGE = "com.creditai.documents.storage.";

    @Override
    public void declare(Declarations declarations) {
        unusable(declarations);
        uploads(declarations);
        flow(declarations);
        changes(declarations);
        storage(declarations);
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
                        Sabotages.code(
                                "others are turned away while files are refused",
                                DOCUMENTS + "StoredReports#list",
                                Action.throwing("java.lang.IllegalStateException")));
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
                                "delete from report r using report o where r.account_id = o.account_id and r.sha256 = o.sha256"
                                        + " and r.id > o.id; alter table report add constraint report_once_a_person"
                                        + " unique (account_id, sha256)"))
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
                                "drop function sabotage_once() cascade"))
                .clause("d", readingAnother());
    }

    private static Sabotage readingAnother() {
        return Sabotages.code(
                "the analysis reads somebody else's document", DOCUMENTS + "Reading#read", Action.repeating());
    }

    private static void flow(Declarations declarations) {
        declarations
                .criterion("FLOW-01")
                .clause("a", believingStorage(true))
                .clause("b", readingAnother())
                .clause(
                        "c",
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
                                unverified(),
                                Sabotages.code(
                                        "nor by its digest",
                                        "com.creditai.platform.digest.Sha256#equals",
                                        Action.returning("true"))));
    }

    /**
     * Storage keeps whatever arrives and says that it is what was sent.
     *
     * @param altering whether it alters the bytes itself, where no scenario does
     */
    private static Sabotage believingStorage(boolean altering) {
        AtomicLong before = new AtomicLong();
        return Sabotages.stub(
                "storage keeps altered bytes and confirms the right ones",
                environment -> {
                    StorageEmulator storage = environment.storage();
                    before.set(storage.believedMismatches());
                    storage.believeChecksums(true);
                    storage.corruptWrites(altering);
                    return () -> {
                        storage.believeChecksums(false);
                        storage.corruptWrites(false);
                    };
                },
                environment -> environment.storage().believedMismatches() > before.get());
    }

    private static Sabotage unverified() {
        return Sabotages.code(
                "checksums are not compared on reading", STORAGE + "VerifiedInputStream#verify", Action.skip());
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
                        "b",
                        Sabotages.code(
                                "a change is acknowledged and not made",
                                DOCUMENTS + "ReportRows#rename",
                                Action.returning("true")))
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
                .clause("a", alteredReads())
                .clause(
                        "b",
                        Sabotages.code(
                                "only the first page of a listing is read",
                                "com.google.cloud.PageImpl#getNextPage",
                                Action.skip()))
                .clause(
                        "c",
                        Sabotages.code(
                                "a deleted document stays in storage",
                                STORAGE + "GoogleObjectStorage#delete",
                                Action.returning("true")))
                .clause(
                        "d",
                        believingStorage(false),
                        Sabotages.together(
                                "what storage sends is compared with nothing",
                                unverified(),
                                Sabotages.code(
                                        "nor with what was received",
                                        DOCUMENTS + "StoredDocument#isAltered",
                                        Action.returning("false"))))
                .clause(
                        "e",
                        Sabotages.setting("an interrupted upload is given up", "creditai.storage.attempts", "1"),
                        forgetfulStorage())
                .clause(
                        "f",
                        Sabotages.code(
                                "requests carry what Google does not publish",
                                "com.google.api.client.http.GenericUrl#build",
                                Action.appending("&everything=1")));
    }

    private static Sabotage alteredReads() {
        AtomicLong before = new AtomicLong();
        return Sabotages.stub(
                "storage hands out other bytes than it keeps",
                environment -> {
                    before.set(environment.storage().flippedReads());
                    environment.storage().corruptReads(true);
                    return () -> environment.storage().corruptReads(false);
                },
                environment -> environment.storage().flippedReads() > before.get());
    }

    private static Sabotage forgetfulStorage() {
        AtomicLong before = new AtomicLong();
        return Sabotages.stub(
                "storage forgets what arrived before the interruption",
                environment -> {
                    before.set(environment.storage().forgottenParts());
                    environment.storage().forgetCutParts(true);
                    return () -> environment.storage().forgetCutParts(false);
                },
                environment -> environment.storage().forgottenParts() > before.get());
    }

    private static Sabotage unseen(String name, String point, String answer) {
        return Sabotages.code(name, INSPECTION + point, Action.returning(answer));
    }
}
