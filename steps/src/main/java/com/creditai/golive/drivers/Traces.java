package com.creditai.golive.drivers;

import java.time.Duration;
import java.util.List;

/** What is left of a person's uploads in database, storage and job table, as their operators see it. */
public final class Traces {

    /** Nothing at all. */
    public static final Left NOTHING = new Left(0, 0, 0, 0, 0, 0);

    /** Longer than the pause between two rounds of removing what is unwanted. */
    private static final Duration SETTLING = Duration.ofSeconds(25);

    private final DatabaseObserver database;
    private final StorageObserver storage;
    private final Trace trace;

    public Traces(DatabaseObserver database, StorageObserver storage, Trace trace) {
        this.database = database;
        this.storage = storage;
        this.trace = trace;
    }

    /**
     * What a refused upload left.
     *
     * @param rows of reports of the person
     * @param analyses rows of analyses and findings of the person
     * @param objects with the bytes of the file, with all of them but one, or with its beginning
     * @param removals objects of the person that are written down to be removed
     * @param jobs for the person's documents
     * @param ever rows of reports, mails and jobs that came to be, also those that are gone by now
     */
    public record Left(long rows, long analyses, long objects, long removals, long jobs, long ever) {}

    /**
     * What is kept of accepted uploads.
     *
     * @param rows of reports of the person
     * @param objects that belong to those rows
     * @param orphans stored copies of the person's files that belong to no row at all
     */
    public record Kept(long rows, long objects, long orphans) {}

    /** What the person's refused file has left, once what may be cleaned up is, or 25 s have passed. */
    public Left ofRefused(Person person) {
        return Waiting.until(SETTLING, () -> left(person), left -> left.equals(NOTHING) || left.ever() > 0);
    }

    /** What is kept of the person's files, once it is {@code expected} reports or 25 s have passed. */
    public Kept settled(Person person, int expected) {
        return Waiting.until(SETTLING, () -> kept(person), new Kept(expected, expected, 0)::equals);
    }

    private Left left(Person person) {
        return new Left(
                database.reportRows(person.accountId()),
                database.analysisRows(person.accountId()),
                storage.tracesOf(person.file()).size(),
                database.removalsOf(person.accountId()),
                database.jobsOf(person.accountId(), trace),
                database.everInserted(person.accountId(), trace));
    }

    private Kept kept(Person person) {
        List<String> ids = database.reportIds(person.accountId());
        List<String> names = storage.names();
        long objects = names.stream()
                .filter(name -> ids.stream().anyMatch(name::contains))
                .count();
        long orphans = person.files().stream()
                .mapToLong(file -> storage.namesOf(file).size() - database.rowsWithDigest(file.sha256()))
                .sum();
        return new Kept(ids.size(), objects, orphans);
    }
}
