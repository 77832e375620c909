package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on accounts, access and mails are tried. */
public final class AccountSabotages implements SabotageDeclarations {

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("AUTH-01")
                .sabotagedBy(
                        Sabotages.code(
                                "following the link confirms nothing",
                                "com.creditai.identity.internal.AccountStore#confirm",
                                Action.skip()),
                        Sabotages.sql(
                                "a confirmation link is never spent",
                                "create function sabotage_unspent() returns trigger language plpgsql as"
                                        + " $$ begin new.used_at := null; return new; end $$;"
                                        + " create trigger sabotage_unspent before update on one_time_link"
                                        + " for each row execute function sabotage_unspent()",
                                "drop function sabotage_unspent() cascade"),
                        Sabotages.code(
                                "an unconfirmed account counts as confirmed",
                                "com.creditai.identity.internal.Account#state",
                                Action.returning("ACTIVE")));
        declarations
                .criterion("AUTH-05")
                .sabotagedBy(
                        Sabotages.sql(
                                "the database lets every consumer reach every report",
                                "create policy sabotage on report to creditai_consumer using (true);"
                                        + " create policy sabotage on analysis to creditai_consumer using (true);"
                                        + " create policy sabotage on finding to creditai_consumer using (true)",
                                "drop policy sabotage on report; drop policy sabotage on analysis;"
                                        + " drop policy sabotage on finding"),
                        Sabotages.code(
                                "roles are not compared",
                                "org.springframework.security.authorization.AuthoritiesAuthorizationManager#isAuthorized",
                                Action.returning("true")),
                        Sabotages.setting(
                                "the description keeps an operation to itself",
                                "springdoc.paths-to-exclude",
                                "/api/v1/reports/{id}/document"));
        declarations
                .criterion("MAIL-01")
                .sabotagedBy(
                        Sabotages.code(
                                "mails have no HTML part worth the name",
                                "com.creditai.notifications.internal.MailKind#html",
                                Action.returning("see the other part")),
                        Sabotages.code(
                                "mails tell a score, an account and a Social Security number",
                                "com.creditai.notifications.internal.MailKind#text",
                                Action.returning("Your score is 720, account ****1234, SSN 666-12-3456.")));
    }
}
