package com.creditai.golive.drivers;

import com.creditai.golive.platform.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the database's operator sees of one person's documents. */
public final class DatabaseObserver {

    private static final int NOTED_TABLES = 3;

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

    /**
     * Reports, mails and jobs that ever came to be for the person since the account was confirmed, also those that are gone
     * again by now.
     */
    public long everInserted(UUID account, Trace trace) {
        long watched = database.number("select count(*) from pg_trigger where tgname = 'golive_note_insert'");
        if (watched != NOTED_TABLES) {
            throw new IllegalStateException("inserts are noted in " + watched + " tables, not in " + NOTED_TABLES);
        }
        return database.number("""
            select count(*) from golive.inserted
            where at > (select confirmed_at from account where id = ?) and case relation
                when 'report' then content ->> 'account_id' = ?::text
                when 'outbox' then content ->> 'account' = ?::text
                else position(encode(convert_to(?, 'UTF8'), 'hex') in coalesce(content ->> 'task_data', '')) > 0
                    or content ->> 'task_instance' in (
                        select content ->> 'id' from golive.inserted
                        where relation = 'report' and content ->> 'account_id' = ?::text)
                end
            """, account, account, account, trace.id(), account);
    }

    /** Who works on which report at this moment, as {@code report worker turn}; a job that is taken over has another turn. */
    public List<String> analysesUnderWay() {
        return database
                .query("select task_instance || ' ' || picked_by || ' ' || version as work from scheduled_tasks"
                        + " where task_name = 'analyse-report' and picked order by 1")
                .stream()
                .map(row -> String.valueOf(row.get("work")))
                .toList();
    }

    /** How often the audit says that the report was analysed: once for each result that was ever made. */
    public long resultsEverMadeFor(String report) {
        return database.number(
                "select count(*) from audit_entry where action = 'report.analysed' and subject = ?::uuid", report);
    }

    /** The analyses that exist of the person's reports, byte for byte: {@code report, when it was made, digest}. */
    public List<String> analysesOf(UUID account) {
        return database
                .query(
                        "select report_id || ' ' || created_at || ' ' || md5(content_sealed) as made from analysis"
                                + " where account_id = ? order by 1",
                        account)
                .stream()
                .map(row -> String.valueOf(row.get("made")))
                .toList();
    }

    /** For each report of the person how many results were ever made, as long as the last one is kept and shown as ready. */
    public Map<String, Long> resultsOf(UUID account) {
        Map<String, Long> results = new TreeMap<>();
        database.query("""
            select r.id::text as report, count(e.subject) as results
            from report r
            left join analysis a on a.report_id = r.id
            left join audit_entry e on e.subject = a.report_id and e.action = 'report.analysed' and r.state = 'READY'
            where r.account_id = ? group by r.id
            """, account)
                .forEach(row -> results.put(
                        String.valueOf(row.get("report")), Long.parseLong(String.valueOf(row.get("results")))));
        return results;
    }

    /** Objects of the person that are written down to be removed. */
    public long removalsOf(UUID account) {
        return database.number("select count(*) from object_removal where account_id = ?", account);
    }

    /** How often the audit says that the report was renamed. */
    public long renamingsOf(String report) {
        return database.number(
                "select count(*) from audit_entry where action = 'report.renamed' and subject = ?::uuid", report);
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
