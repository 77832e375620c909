package com.creditai.golive.steps;

import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.util.concurrent.atomic.AtomicLong;

/** How the criterion on storage is tried: what it keeps, lists, hands out and removes. */
public final class StorageSabotages implements SabotageDeclarations {

    private static final String DOCUMENTS = "com.creditai.documents.internal.";
    private static final String STORAGE = "com.creditai.documents.storage.";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("GCS-01")
                .clause("a", alteredReads())
                .clause(
                        "b",
                        Sabotages.code(
                                "only the first page of a listing is read",
                                "com.google.cloud.PageImpl#getNextPage",
                                Action.skip()),
                        Sabotages.code(
                                "reports are not looked at when they are compared",
                                DOCUMENTS + "Comparing#reports",
                                Action.returning("empty")),
                        unnamed("documents without report", "documentsWithoutReport"),
                        unnamed("reports without document", "reportsWithoutDocument"))
                .clause(
                        "c",
                        staying(),
                        Sabotages.code(
                                "a deleted report stays", DOCUMENTS + "ReportRows#delete", Action.returning("true")),
                        Sabotages.sql(
                                "whoever deletes one report deletes all of their own",
                                "create function sabotage_all() returns trigger language plpgsql security definer as"
                                        + " $$ begin delete from report where account_id = old.account_id;"
                                        + " return null; end $$;"
                                        + " create trigger sabotage_all after delete on report for each row"
                                        + " when (pg_trigger_depth() = 0) execute function sabotage_all()",
                                "drop function sabotage_all() cascade"))
                .clause(
                        "d",
                        believing(false),
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
                        staying(),
                        acceptingStorage(),
                        Sabotages.code(
                                "requests carry what Google does not publish",
                                "com.google.api.client.http.GenericUrl#build",
                                Action.appending("&everything=1")));
    }

    private static Sabotage staying() {
        return Sabotages.code(
                "a deleted document stays in storage",
                STORAGE + "GoogleObjectStorage#delete",
                Action.returning("true"));
    }

    private static Sabotage unnamed(String what, String point) {
        return Sabotages.code(
                what + " are not named",
                "com.creditai.documents.DocumentComparison$Result#" + point,
                Action.returning("empty"));
    }

    /**
     * Storage keeps whatever arrives and says that it is what was sent.
     *
     * @param altering whether it alters the bytes itself, where no scenario does
     */
    static Sabotage believing(boolean altering) {
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

    static Sabotage unverified() {
        return Sabotages.code(
                "checksums are not compared on reading", STORAGE + "VerifiedInputStream#verify", Action.skip());
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

    private static Sabotage acceptingStorage() {
        AtomicLong before = new AtomicLong();
        return Sabotages.stub(
                "storage says yes to whatever it does not know",
                environment -> {
                    before.set(environment.storage().acceptedMistakes());
                    environment.storage().acceptMistakes(true);
                    return () -> environment.storage().acceptMistakes(false);
                },
                environment -> environment.storage().acceptedMistakes() > before.get());
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
}
