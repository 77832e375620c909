-- Uploaded credit reports, what their analysis found, and the stored objects that must go.
-- Each personal column is sealed by the service before it comes here; each row belongs to one account.

create table report (
    id               uuid        primary key,
    account_id       uuid        not null references account (id) on delete cascade,
    name_sealed      bytea       not null,
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes       bigint      not null check (size_bytes > 0),
    pages            integer     not null check (pages > 0),
    state            text        not null check (state in ('RECEIVED', 'PROCESSING', 'READY', 'FAILED')),
    percent          smallint    not null check (percent between 0 and 100),
    processed_sha256 text        check (processed_sha256 ~ '^[0-9a-f]{64}$'),
    bureau           text,
    failure_code     text,
    uploaded_at      timestamptz not null,
    version          integer     not null check (version > 0),
    constraint report_once_a_person unique (account_id, sha256),
    constraint report_ready_is_whole check (
        (state = 'READY') = (processed_sha256 is not null) and (state = 'READY') = (bureau is not null)),
    constraint report_failed_says_why check ((state = 'FAILED') = (failure_code is not null)),
    -- What was read must be what was received: the database itself holds the service to it.
    constraint report_processed_is_received check (processed_sha256 = sha256)
);
create index report_newest_first on report (account_id, uploaded_at desc, id desc);

create table analysis (
    report_id      uuid        primary key references report (id) on delete cascade,
    account_id     uuid        not null references account (id) on delete cascade,
    content_sealed bytea       not null,
    created_at     timestamptz not null
);
create index analysis_of_account on analysis (account_id);

create table finding (
    id             uuid    primary key,
    report_id      uuid    not null references analysis (report_id) on delete cascade,
    account_id     uuid    not null references account (id) on delete cascade,
    position       integer not null check (position >= 0),
    content_sealed bytea   not null,
    read_at        timestamptz,
    read_by        uuid,
    constraint finding_once_a_place unique (report_id, position),
    constraint finding_read_by_somebody check ((read_at is null) = (read_by is null))
);
create index finding_of_account on finding (account_id);

-- A stored object and its row cannot be written in one transaction. Its name is written here before the object is,
-- and taken out in the transaction that makes the object wanted; what is still here when due is removed. Once doomed, an
-- object is being removed outside of any transaction, and no transaction can make it wanted again.
create table object_removal (
    object_name text        primary key,
    account_id  uuid        not null,
    due_at      timestamptz not null,
    doomed      boolean     not null default false
);
create index object_removal_due on object_removal (due_at);

alter table report enable row level security;
alter table analysis enable row level security;
alter table finding enable row level security;
alter table object_removal enable row level security;

create policy own on report to creditai_consumer
    using (account_id = creditai_account());
create policy own on analysis to creditai_consumer
    using (account_id = creditai_account());
create policy own on finding to creditai_consumer
    using (account_id = creditai_account());
create policy own on object_removal to creditai_consumer
    using (account_id = creditai_account());

create policy work on report to creditai_worker using (true);
create policy work on analysis to creditai_worker using (true);
create policy work on finding to creditai_worker using (true);
create policy work on object_removal to creditai_worker using (true);
create policy looked_up on report for select to creditai_support
    using (exists (select from account where account.id = report.account_id and account.role = 'CONSUMER'));

-- A consumer receives, renames and deletes; only the worker moves a report on and writes what was found.
grant select, insert, delete on report to creditai_consumer;
grant update (name_sealed, version) on report to creditai_consumer;
grant select on analysis to creditai_consumer;
grant select on finding to creditai_consumer;
grant update (read_at, read_by) on finding to creditai_consumer;
grant select, insert, delete, update (due_at, doomed) on object_removal to creditai_consumer;

grant select on report to creditai_worker;
grant update (state, percent, processed_sha256, bureau, failure_code) on report to creditai_worker;
grant select, insert on analysis to creditai_worker;
grant select, insert on finding to creditai_worker;
grant select, update, delete on object_removal to creditai_worker;

-- Support sees that a report exists and how far it is, never what it says.
grant select (id, account_id, state, uploaded_at) on report to creditai_support;

-- An administrator compares what reports there are with what storage keeps: names without anything of their owners.
create policy compared on report for select to creditai_admin using (true);
create policy compared on object_removal for select to creditai_admin using (true);
grant select (id) on report to creditai_admin;
grant select (object_name) on object_removal to creditai_admin;
