package com.creditai.golive.platform;

import java.util.List;

/**
 * Notes each row that is ever committed to the tables of reports, mails and jobs, so that one which is gone again before
 * anybody looks is still seen. It belongs to the operator's side of the environment and is no part of the service.
 */
final class InsertJournal {

    private static final String TABLE = """
            create schema golive;
            create table golive.inserted (
                at       timestamptz not null default clock_timestamp(),
                relation text        not null,
                content  jsonb       not null
            );
            create function golive.note_insert() returns trigger language plpgsql security definer
                set search_path = pg_catalog as $$
            begin
                insert into golive.inserted (relation, content) values (tg_table_name, to_jsonb(new));
                return null;
            end $$
            """;

    private InsertJournal() {}

    /** Starts to note in each of the tables that there are; the service has made them by then. */
    static void startIn(Database database) {
        database.execute(TABLE);
        for (String table : List.of("report", "outbox", "scheduled_tasks")) {
            if (database.number("select count(*) from pg_tables where tablename = ?", table) > 0) {
                database.execute("create trigger golive_note_insert after insert on " + table
                        + " for each row execute function golive.note_insert()");
            }
        }
    }
}
