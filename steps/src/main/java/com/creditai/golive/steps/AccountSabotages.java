package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on accounts, access and mails are tried. */
public final class AccountSabotages implements SabotageDeclarations {

    private static final String MAIL = "com.creditai.notifications.internal.MailKind#";

    @Override
    public void declare(Declarations declarations) {
        accounts(declarations);
        access(declarations);
        declarations
                .criterion("MAIL-01")
                .clause(
                        "a",
                        Sabotages.code(
                                "mails have no HTML part worth the name",
                                MAIL + "html",
                                Action.returning("see the other part")),
                        Sabotages.code(
                                "the link of the confirmation mail confirms nothing",
                                "com.creditai.identity.internal.PendingRegistrations#confirm",
                                Action.returning("empty")))
                .clause(
                        "d",
                        Sabotages.code(
                                "nobody is told that an analysis is ready",
                                "com.creditai.documents.internal.ReadyMail#enqueue",
                                Action.skip()))
                .clause(
                        "e",
                        Sabotages.code(
                                "mails tell a score and an account",
                                MAIL + "text",
                                Action.appending("Your FICO is 720, account ending in 1234.")),
                        Sabotages.code(
                                "the subject tells a Social Security number",
                                MAIL + "subject",
                                Action.appending(" for SSN 666-12-3456")));
    }

    private static void accounts(Declarations declarations) {
        declarations
                .criterion("AUTH-01")
                .clause(
                        "a",
                        Sabotages.code(
                                "following the link confirms nothing",
                                "com.creditai.identity.internal.PendingRegistrations#confirm",
                                Action.returning("empty")),
                        Sabotages.code(
                                "every password fits",
                                "com.creditai.identity.internal.Hashing#matches",
                                Action.returning("true")))
                .clause(
                        "b",
                        Sabotages.sql(
                                "a confirmation link is never spent",
                                "alter function creditai_confirm(bytea, timestamptz) rename to creditai_confirm_kept;"
                                        + " create function creditai_confirm(token bytea, moment timestamptz) returns uuid"
                                        + " language sql security definer set search_path = public, pg_temp as $$"
                                        + " update account set state = 'ACTIVE', confirmed_at = moment,"
                                        + " password_hash = p.password_hash from pending_registration p"
                                        + " where p.token_hash = token and account.id = p.account returning account.id $$",
                                "drop function creditai_confirm(bytea, timestamptz); alter function"
                                        + " creditai_confirm_kept(bytea, timestamptz) rename to creditai_confirm"))
                .clause(
                        "c",
                        Sabotages.sql(
                                "registering opens the account at once",
                                "create function sabotage_open() returns trigger language plpgsql security definer as"
                                        + " $$ begin update account set state = 'ACTIVE', confirmed_at = new.created_at,"
                                        + " password_hash = new.password_hash where id = new.account and"
                                        + " state = 'UNCONFIRMED'; return new; end $$;"
                                        + " create trigger sabotage_open after insert on pending_registration"
                                        + " for each row execute function sabotage_open()",
                                "drop function sabotage_open() cascade"),
                        Sabotages.sql(
                                "a registration of a taken address is not kept",
                                "create function sabotage_forget() returns trigger language plpgsql security definer as"
                                        + " $$ begin delete from pending_registration where token_hash = new.token_hash and"
                                        + " exists (select from account where id = new.account and state = 'ACTIVE');"
                                        + " return new; end $$;"
                                        + " create trigger sabotage_forget after insert on pending_registration"
                                        + " for each row execute function sabotage_forget()",
                                "drop function sabotage_forget() cascade"));
    }

    private static void access(Declarations declarations) {
        declarations
                .criterion("AUTH-05")
                .clause(
                        "a",
                        Sabotages.setting(
                                "the description keeps an operation to itself",
                                "springdoc.paths-to-exclude",
                                "/api/v1/reports/{id}/document"))
                .clause(
                        "b",
                        Sabotages.code(
                                "roles are not compared",
                                "org.springframework.security.authorization.AuthoritiesAuthorizationManager#isAuthorized",
                                Action.returning("true")))
                .clause("c", everybodyCountsAs("support", "SUPPORT"))
                .clause("d", everybodyCountsAs("an administrator", "ADMIN"))
                .clause(
                        "e",
                        Sabotages.code(
                                "support is refused its own operation",
                                "com.creditai.support.internal.SupportController#findAccount",
                                Action.throwing("org.springframework.security.access.AccessDeniedException")))
                .clause(
                        "f",
                        Sabotages.sql(
                                "the database lets every consumer reach every report",
                                "create policy sabotage on report to creditai_consumer using (true);"
                                        + " create policy sabotage on analysis to creditai_consumer using (true);"
                                        + " create policy sabotage on finding to creditai_consumer using (true)",
                                "drop policy sabotage on report; drop policy sabotage on analysis;"
                                        + " drop policy sabotage on finding"));
    }

    private static Sabotage everybodyCountsAs(String whom, String role) {
        return Sabotages.code(
                "everybody counts as " + whom, "com.creditai.identity.Principal#role", Action.returning(role));
    }
}
