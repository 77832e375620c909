package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.util.List;
import java.util.UUID;

/** What the database's operator sees of one person's documents. */
public final class DatabaseObserver {

    private final Database database;

    public DatabaseObserver(Database database) {
        this.database = database;
    }

    /** Rows of reports, whatever their state. */
    public long reportRows(UUID account) {
        return database.number("select count(*) from report where account_id = ?", account);
    }

    /** Rows of analyses and findings. */
    public long analysisRows(UUID account) {
        return database.number("select count(*) from analysis where account_id = ?", account)
                + database.number("select count(*) from finding where account_id = ?", account);
    }

    /** Ids of the person's reports. */
    public List<String> reportIds(UUID account) {
        return database.query("select id from report where account_id = ?", account).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    /** Report rows of anybody whose document has this SHA-256. */
    public long rowsWithDigest(String sha256) {
        return database.number("select count(*) from report where sha256 = ?", sha256);
    }

    /** Jobs for the person's reports, or for no report that exists although enqueued in this trace. */
    public long jobsOf(UUID account, Trace trace) {
        return database.number(
                "select count(*) from scheduled_tasks where task_name = 'analyse-report' and (task_instance in"
                        + " (select id::text from report where account_id = ?)"
                        + " or position(convert_to(?, 'UTF8') in coalesce(task_data, '')) > 0)",
                account,
                trace.id());
    }

    /** Jobs and mails of this trace that have not ended. */
    public long jobsWaiting(Trace trace) {
        return database.number(
                        "select count(*) from outbox where sent_at is null and failed_at is null and trace_id = ?",
                        trace.id())
                + database.number(
                        "select count(*) from scheduled_tasks where position(convert_to(?, 'UTF8') in"
                                + " coalesce(task_data, '')) > 0",
                        trace.id());
    }

    /** Makes the database refuse the report rows of one person; closing ends it. */
    public AutoCloseable refuseReportsOf(UUID account) {
        String name = "refuse_" + account.toString().replace("-", "");
        database.execute("create function " + name + "() returns trigger language plpgsql as "
                + "$$ begin raise exception 'refused for a test'; end $$");
        database.execute("create trigger " + name + " before insert on report for each row when (new.account_id = '"
                + account + "') execute function " + name + "()");
        return () -> database.execute("drop function " + name + "() cascade");
    }
}
