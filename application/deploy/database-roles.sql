-- The roles of a CreditAI database. Run once as a superuser, in the service's database, before the service first starts;
-- running it again changes nothing. Then give the two login roles a password:
--   alter role creditai_owner password '...';
--   alter role creditai_service password '...';
--
-- creditai_owner    owns the tables and runs the migrations.
-- creditai_service  is what the service signs in as. It inherits nothing: a transaction that says on whose behalf it acts
--                   takes one of the roles below for its duration, and one that does not is refused every personal row.
do $$
declare
    name text;
begin
    foreach name in array array['creditai_owner', 'creditai_service'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole nobypassrls', name);
        end if;
    end loop;
    foreach name in array array[
        'creditai_anonymous', 'creditai_consumer', 'creditai_support',
        'creditai_admin', 'creditai_worker', 'creditai_operator'
    ] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls', name);
        end if;
        execute format('grant %I to creditai_service', name);
    end loop;
    execute format('grant connect on database %I to creditai_owner, creditai_service', current_database());
end
$$;

revoke create on schema public from public;
grant usage, create on schema public to creditai_owner;
grant usage on schema public to creditai_service, creditai_anonymous, creditai_consumer, creditai_support,
    creditai_admin, creditai_worker, creditai_operator;
