package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
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
                                "com.creditai.identity.internal.AccountStore#confirm",
                                Action.skip()))
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
                                "com.creditai.identity.internal.AccountStore#confirm",
                                Action.skip()))
                .clause(
                        "b",
                        Sabotages.sql(
                                "a confirmation link is never spent",
                                "create function sabotage_unspent() returns trigger language plpgsql as"
                                        + " $$ begin new.used_at := null; return new; end $$;"
                                        + " create trigger sabotage_unspent before update on one_time_link"
                                        + " for each row execute function sabotage_unspent()",
                                "drop function sabotage_unspent() cascade"))
                .clause(
                        "c",
                        Sabotages.code(
                                "an unconfirmed account counts as confirmed",
                                "com.creditai.identity.internal.Account#state",
                                Action.returning("ACTIVE")));
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
}
