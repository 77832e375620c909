-- The kernel: accounts, keys, registrations, sessions, idempotency, outbox, audit, jobs and page sessions.
--
-- Every table with personal rows has row-level security. A transaction takes a role (creditai_consumer, ...) and says for whom it
-- acts (creditai.account). An anonymous caller sees exactly the row whose digest it presents (creditai.presented), such as the
-- blind index of the address that it typed or the hash of the token that it holds. Staff who make an account reach its new key by
-- creditai.making. The owner is exempt: only migrations use it.

create function creditai_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('creditai.account', true), '')::uuid $$;

create function creditai_presented() returns bytea language sql stable parallel safe as
$$ select decode(nullif(current_setting('creditai.presented', true), ''), 'hex') $$;

create function creditai_making() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('creditai.making', true), '')::uuid $$;

-- Accounts -----------------------------------------------------------------------------------------------------------------------

create table account (
    id            uuid        primary key,
    email_sealed  bytea       not null,
    email_index   bytea       not null unique,
    name_sealed   bytea       not null,
    -- An address that nobody has confirmed has no password: what was typed at a registration waits in pending_registration.
    password_hash text,
    role          text        not null check (role in ('CONSUMER', 'SUPPORT', 'ADMIN')),
    state         text        not null check (state in ('UNCONFIRMED', 'ACTIVE')),
    locked_at     timestamptz,
    created_at    timestamptz not null,
    confirmed_at  timestamptz,
    version       integer     not null default 1,
    constraint active_means_confirmed check ((state = 'ACTIVE') = (confirmed_at is not null)),
    constraint active_means_password check ((state = 'ACTIVE') = (password_hash is not null))
);
create index account_role on account (role, created_at, id);

-- The key of each person, wrapped by the key-encryption key. Without its row all that the person ever stored is unreadable.
create table account_key (
    account    uuid        primary key references account on delete cascade deferrable initially deferred,
    wrapped    bytea       not null,
    created_at timestamptz not null
);

-- Each registration by itself, under the hash of the link that was mailed: nobody's registration changes another's. A registration
-- of an address that is taken waits too, under the hash of a link that nobody has, so that signing in answers alike.
create table pending_registration (
    token_hash    bytea       primary key,
    account       uuid        not null references account on delete cascade,
    name_sealed   bytea       not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz
);
create index pending_registration_account on pending_registration (account, created_at);

-- The only way to open an account: spends the registration and copies its name and password, once. Nobody else may write them.
create function creditai_confirm(token bytea, moment timestamptz) returns uuid
    language sql security definer set search_path = public, pg_temp as
$$
    with spent as (
        update pending_registration set used_at = moment
            where token_hash = token and used_at is null and expires_at > moment
            returning account, name_sealed, password_hash
    )
    update account
        set state = 'ACTIVE', confirmed_at = moment, name_sealed = spent.name_sealed,
            password_hash = spent.password_hash, version = version + 1
        from spent where account.id = spent.account and account.state = 'UNCONFIRMED'
        returning account.id
$$;
revoke execute on function creditai_confirm from public;

-- Sessions of the JSON API: one family a sign-in; a refresh rotates the tokens, a replay ends the family.
create table session_family (
    id         uuid        primary key,
    account    uuid        not null references account on delete cascade,
    started_at timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz,
    end_reason text        check (end_reason in ('SIGNED_OUT', 'REPLAYED', 'LOCKED')),
    constraint ended_has_reason check ((ended_at is null) = (end_reason is null))
);
create index session_family_account on session_family (account);

create table session_token (
    token_hash bytea       primary key,
    family     uuid        not null references session_family on delete cascade,
    account    uuid        not null references account on delete cascade,
    kind       text        not null check (kind in ('ACCESS', 'REFRESH')),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index session_token_family on session_token (family);

-- One row for each idempotency key that is remembered; id is the digest of who sent which key. The answer is sealed.
create table idempotent_request (
    id          bytea       primary key,
    owner       uuid        not null,
    fingerprint bytea       not null,
    started_at  timestamptz not null,
    expires_at  timestamptz not null,
    answer      bytea
);
create index idempotent_request_expiry on idempotent_request (expires_at);

-- Mail that a committed transaction promised. The payload is sealed with the person's key.
create table outbox (
    id         uuid        primary key,
    account    uuid        not null references account on delete cascade,
    kind       text        not null check (kind in ('CONFIRM_ADDRESS', 'ADDRESS_TAKEN', 'ANALYSIS_READY')),
    payload    bytea       not null,
    trace_id   text        not null,
    created_at timestamptz not null,
    sent_at    timestamptz,
    failed_at  timestamptz,
    attempts   integer     not null default 0
);
create index outbox_account on outbox (account);

-- Who did what. Append-only: nobody has the right to change it, and the triggers refuse it even to the owner.
create table audit_entry (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor_role text        not null,
    actor      uuid,
    action     text        not null,
    subject    uuid,
    details    jsonb       not null default '{}',
    source     bytea, -- keyed digest of the client's address: one that is known can be looked for, none can be read
    trace_id   text        not null
);
create index audit_entry_subject on audit_entry (subject, at);

create function audit_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_entry_keeps_rows before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_entry_keeps_all before truncate on audit_entry
    for each statement execute function audit_is_append_only();

-- db-scheduler -------------------------------------------------------------------------------------------------------------------

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Spring Session -----------------------------------------------------------------------------------------------------------------

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Rights -------------------------------------------------------------------------------------------------------------------------

-- The login role itself reaches only what the two libraries need outside of a person's transaction.
grant select, insert, update, delete on scheduled_tasks, spring_session, spring_session_attributes to creditai_service;
-- Work is enqueued in the transaction that causes it.
grant select, insert on scheduled_tasks to creditai_anonymous, creditai_consumer, creditai_admin;
grant select, insert, update, delete on scheduled_tasks to creditai_worker, creditai_operator;
grant select, delete on spring_session to creditai_admin;

-- Nobody changes a role; only a caller who holds the link confirms, only an administrator locks.
grant select, insert on account to creditai_anonymous;
grant execute on function creditai_confirm to creditai_anonymous;
grant select, insert, update (locked_at, version) on account to creditai_admin;
grant select, update (email_sealed, email_index, name_sealed, password_hash, version) on account to creditai_consumer;
grant select on account to creditai_support, creditai_worker;
grant select, insert on account to creditai_operator;

grant select, insert on account_key to creditai_anonymous, creditai_admin, creditai_operator;
grant select on account_key to creditai_consumer, creditai_support, creditai_worker;

grant select, insert on pending_registration to creditai_anonymous;
grant insert on pending_registration to creditai_admin;
grant select on pending_registration to creditai_worker;
grant select, delete on pending_registration to creditai_operator;

grant select, insert, update on session_family, session_token to creditai_anonymous;
grant select, update on session_family to creditai_consumer, creditai_support, creditai_admin;
grant select, delete on session_family, session_token to creditai_operator;

grant select, insert, update, delete on idempotent_request
    to creditai_anonymous, creditai_consumer, creditai_support, creditai_admin;
grant select, delete on idempotent_request to creditai_operator;

grant insert on outbox to creditai_anonymous, creditai_consumer, creditai_admin;
grant select, insert, update on outbox to creditai_worker;
grant select, delete on outbox to creditai_operator;

grant insert on audit_entry
    to creditai_anonymous, creditai_consumer, creditai_support, creditai_admin, creditai_worker, creditai_operator;
grant select on audit_entry to creditai_operator;

-- Rows ---------------------------------------------------------------------------------------------------------------------------

alter table account enable row level security;
create policy own on account to creditai_consumer using (id = creditai_account());
create policy presented on account for select to creditai_anonymous
    using (email_index = creditai_presented() or id = creditai_account());
create policy registered on account for insert to creditai_anonymous
    with check (id = creditai_account() and role = 'CONSUMER' and state = 'UNCONFIRMED' and locked_at is null);
create policy looked_up on account to creditai_support
    using (id = creditai_account() or (email_index = creditai_presented() and role = 'CONSUMER'));
create policy staff on account to creditai_admin
    using (id = creditai_account() or role = 'SUPPORT' or email_index = creditai_presented())
    with check (role = 'SUPPORT');
create policy work on account for select to creditai_worker using (true);
create policy administrators on account to creditai_operator using (role = 'ADMIN') with check (role = 'ADMIN');

alter table account_key enable row level security;
create policy own on account_key to creditai_consumer, creditai_anonymous using (account = creditai_account());
create policy looked_up on account_key for select to creditai_support
    using (exists (select from account where account.id = account_key.account));
create policy staff on account_key for select to creditai_admin, creditai_operator
    using (account = creditai_making() or exists (select from account where account.id = account_key.account));
create policy staff_made on account_key for insert to creditai_admin, creditai_operator
    with check (account = creditai_making());
create policy work on account_key for select to creditai_worker using (true);

alter table pending_registration enable row level security;
create policy presented on pending_registration for select to creditai_anonymous
    using (token_hash = creditai_presented() or exists (select from account where account.id = pending_registration.account));
create policy registered on pending_registration for insert to creditai_anonymous
    with check (account = creditai_account());
create policy staff on pending_registration for insert to creditai_admin
    with check (exists (select from account where account.id = pending_registration.account and state = 'UNCONFIRMED'));
create policy work on pending_registration for select to creditai_worker using (true);
create policy upkeep on pending_registration to creditai_operator using (true);

alter table session_family enable row level security;
create policy own on session_family to creditai_anonymous, creditai_consumer, creditai_support
    using (account = creditai_account());
create policy staff on session_family to creditai_admin
    using (exists (select from account where account.id = session_family.account));
create policy upkeep on session_family to creditai_operator using (true);

alter table session_token enable row level security;
create policy presented on session_token to creditai_anonymous
    using (token_hash = creditai_presented() or account = creditai_account());
create policy upkeep on session_token to creditai_operator using (true);

alter table idempotent_request enable row level security;
create policy presented on idempotent_request to creditai_anonymous, creditai_consumer, creditai_support, creditai_admin
    using (id = creditai_presented());
create policy upkeep on idempotent_request to creditai_operator using (true);

alter table outbox enable row level security;
create policy own on outbox for insert to creditai_anonymous, creditai_consumer with check (account = creditai_account());
create policy staff on outbox for insert to creditai_admin
    with check (exists (select from account where account.id = outbox.account));
create policy work on outbox to creditai_worker using (true);
create policy upkeep on outbox to creditai_operator using (true);

alter table audit_entry enable row level security;
-- Nobody records in somebody else's name.
create policy append on audit_entry for insert to creditai_consumer, creditai_support, creditai_admin
    with check ('creditai_' || actor_role = current_user and actor = creditai_account());
create policy append_nameless on audit_entry for insert to creditai_anonymous, creditai_worker, creditai_operator
    with check ('creditai_' || actor_role = current_user and actor is null);
create policy read on audit_entry for select to creditai_operator using (true);
