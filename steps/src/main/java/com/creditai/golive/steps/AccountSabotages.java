package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on accounts are tried: confirming, signing in, and what a refusal tells. */
public final class AccountSabotages implements SabotageDeclarations {

    private static final String IDENTITY = "com.creditai.identity.internal.";

    @Override
    public void declare(Declarations declarations) {
        accounts(declarations);
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
                                Action.returning("true")),
                        Sabotages.code(
                                "accounts lose their name",
                                IDENTITY + "AccountStore#nameOf",
                                Action.returning("empty")),
                        Sabotages.sql(
                                "the owner's sign-in lets in the password of a registration that still waits",
                                "create function sabotage_adopt() returns trigger language plpgsql security definer as"
                                        + " $$ begin update account set password_hash = p.password_hash"
                                        + " from pending_registration p where p.account = new.account"
                                        + " and p.used_at is null and account.id = new.account; return new; end $$;"
                                        + " create trigger sabotage_adopt after insert on session_family"
                                        + " for each row execute function sabotage_adopt()",
                                "drop function sabotage_adopt() cascade"))
                .clause(
                        "b",
                        Sabotages.sql(
                                "a confirmation link is never spent",
                                "alter function creditai_confirm(bytea, timestamptz) rename to creditai_confirm_kept;"
                                        + " create function creditai_confirm(token bytea, moment timestamptz) returns uuid"
                                        + " language sql security definer set search_path = public, pg_temp as $$ update"
                                        + " account set state = 'ACTIVE', confirmed_at = moment, password_hash ="
                                        + " p.password_hash from pending_registration p where p.token_hash = token and"
                                        + " account.id = p.account returning account.id $$",
                                "drop function creditai_confirm(bytea, timestamptz); alter function"
                                        + " creditai_confirm_kept(bytea, timestamptz) rename to creditai_confirm"))
                .clause(
                        "c",
                        Sabotages.sql(
                                "registering opens the account at once",
                                "create function sabotage_open() returns trigger language plpgsql security definer as"
                                        + " $$ begin update account set state = 'ACTIVE', confirmed_at = new.created_at,"
                                        + " password_hash = new.password_hash where id = new.account and state ="
                                        + " 'UNCONFIRMED'; return new; end $$; create trigger sabotage_open after insert"
                                        + " on pending_registration for each row execute function sabotage_open()",
                                "drop function sabotage_open() cascade"),
                        Sabotages.sql(
                                "a registration of a taken address is not kept",
                                "create function sabotage_forget() returns trigger language plpgsql security definer"
                                        + " as $$ begin delete from pending_registration where token_hash = new.token_hash"
                                        + " and exists (select from account where id = new.account and state = 'ACTIVE');"
                                        + " return new; end $$; create trigger sabotage_forget after insert on"
                                        + " pending_registration for each row execute function sabotage_forget()",
                                "drop function sabotage_forget() cascade"),
                        Sabotages.code(
                                "a refusal tells the token that it withholds",
                                "com.creditai.platform.errors.Problem#detail",
                                Action.appending(" accessToken: 6f1d")),
                        Sabotages.code(
                                "the page calls every refusal a wrong password",
                                IDENTITY + "SecurityConfiguration#reason",
                                Action.returning("refused")),
                        Sabotages.code(
                                "the pages of reports do not ask for a role",
                                "org.springframework.security.authorization.AuthoritiesAuthorizationManager#isAuthorized",
                                Action.returning("true")),
                        Sabotages.code(
                                "a session of pages ends as soon as it has begun",
                                IDENTITY + "PageSessionFilter#isWithinItsTime",
                                Action.returning("false")),
                        Sabotages.sql(
                                "a wrong password for an unconfirmed account ends in an error",
                                "create function sabotage_fail() returns trigger language plpgsql security definer as"
                                        + " $$ begin if new.details ->> 'result' = 'Refused' and exists (select from"
                                        + " account where id = new.subject and state = 'UNCONFIRMED') then raise exception"
                                        + " 'no such account'; end if; return new; end $$; create trigger sabotage_fail"
                                        + " before insert on audit_entry for each row execute function sabotage_fail()",
                                "drop function sabotage_fail() cascade"));
    }
}
