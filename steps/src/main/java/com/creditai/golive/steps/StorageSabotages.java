package com.creditai.golive.steps;

import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

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
        return misbehaving(
                "storage keeps altered bytes and confirms the right ones",
                StorageEmulator::believedMismatches,
                (storage, wrong) -> {
                    storage.believeChecksums(wrong);
                    storage.corruptWrites(wrong && altering);
                });
    }

    static Sabotage unverified() {
        return Sabotages.code(
                "checksums are not compared on reading", STORAGE + "VerifiedInputStream#verify", Action.skip());
    }

    private static Sabotage alteredReads() {
        return misbehaving(
                "storage hands out other bytes than it keeps",
                StorageEmulator::flippedReads,
                StorageEmulator::corruptReads);
    }

    private static Sabotage acceptingStorage() {
        return misbehaving(
                "storage says yes to whatever it does not know",
                StorageEmulator::acceptedMistakes,
                StorageEmulator::acceptMistakes);
    }

    private static Sabotage forgetfulStorage() {
        return misbehaving(
                "storage forgets what arrived before the interruption",
                StorageEmulator::forgottenParts,
                StorageEmulator::forgetCutParts);
    }

    /**
     * The stand-in of storage does something wrong.
     *
     * @param times how often it has done so by now
     * @param doing makes it do so, or stop
     */
    private static Sabotage misbehaving(
            String name, ToLongFunction<StorageEmulator> times, BiConsumer<StorageEmulator, Boolean> doing) {
        AtomicLong before = new AtomicLong();
        return Sabotages.stub(
                name,
                environment -> {
                    before.set(times.applyAsLong(environment.storage()));
                    doing.accept(environment.storage(), true);
                    return () -> doing.accept(environment.storage(), false);
                },
                environment -> times.applyAsLong(environment.storage()) > before.get());
    }
}
