package com.creditai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A table of entries of one kind: what the report prints, one row an entry, an empty cell where it prints nothing. */
record Sheet(List<Column> columns, List<List<Cell>> rows) {

    static final Sheet ACCOUNTS = new Sheet(
            Column.text("Creditor", "creditor"),
            Column.text("Account", "accountNumber"),
            Column.text("Type", "accountType"),
            Column.text("Status", "status"),
            Column.date("Opened", "dateOpened"),
            Column.date("Reported", "dateReported"),
            Column.date("Closed", "dateClosed"),
            Column.money("Balance", "balance"),
            Column.money("Limit", "creditLimit"),
            Column.money("Past due", "pastDue"),
            Column.date("First delinquency", "firstDelinquency"),
            Column.date("On record until", "onRecordUntil"));
    static final Sheet COLLECTIONS = new Sheet(
            Column.text("Agency", "agency"),
            Column.text("Original creditor", "originalCreditor"),
            Column.text("Account", "accountNumber"),
            Column.text("Status", "status"),
            Column.date("Opened", "dateOpened"),
            Column.money("Original amount", "originalAmount"),
            Column.money("Balance", "balance"),
            Column.date("First delinquency", "firstDelinquency"));
    static final Sheet PUBLIC_RECORDS = new Sheet(
            Column.text("Kind", "kind"),
            Column.text("Court", "court"),
            Column.text("Reference", "reference"),
            Column.date("Filed", "dateFiled"),
            Column.money("Amount", "amount"),
            Column.text("Status", "status"));
    static final Sheet INQUIRIES =
            new Sheet(Column.code("Kind", "kind"), Column.text("By", "creditor"), Column.date("Date", "date"));

    private Sheet(Column... columns) {
        this(List.of(columns), List.of());
    }

    /** The same columns with a row for each entry; columns that no entry fills are left out. */
    Sheet filled(JsonNode entries) {
        List<JsonNode> all = StreamSupport.stream(entries.spliterator(), false).toList();
        List<Column> used = columns.stream()
                .filter(column ->
                        all.stream().anyMatch(entry -> !column.of(entry).isEmpty()))
                .toList();
        List<List<Cell>> filled = new ArrayList<>();
        for (JsonNode entry : all) {
            filled.add(used.stream().map(column -> column.cell(entry)).collect(Collectors.toList()));
        }
        return new Sheet(used, filled);
    }

    public boolean any() {
        return !rows.isEmpty();
    }

    /**
     * One value.
     *
     * @param where page and line in words, empty without a value
     */
    record Cell(String title, String text, String where, boolean number) {}

    enum Kind {
        TEXT,
        CODE,
        DATE,
        MONEY
    }

    /** @param field name of the value in the report's JSON form */
    record Column(String title, String field, Kind kind) {

        static Column text(String title, String field) {
            return new Column(title, field, Kind.TEXT);
        }

        static Column code(String title, String field) {
            return new Column(title, field, Kind.CODE);
        }

        static Column date(String title, String field) {
            return new Column(title, field, Kind.DATE);
        }

        static Column money(String title, String field) {
            return new Column(title, field, Kind.MONEY);
        }

        public boolean number() {
            return kind == Kind.MONEY;
        }

        Cell cell(JsonNode entry) {
            JsonNode printed = entry.path(field);
            String where = printed.has("page")
                    ? "Page " + printed.path("page").asInt(0) + ", line "
                            + printed.path("line").asInt(0)
                    : "";
            return new Cell(title, of(entry), where, number());
        }

        /** The value in words; a kind stands in the entry without a place. */
        private String of(JsonNode entry) {
            JsonNode printed = entry.path(field);
            String value = printed.isString()
                    ? printed.asString()
                    : printed.path("value").asString("");
            return switch (kind) {
                case TEXT -> value;
                case CODE -> Wording.code(value);
                case DATE -> Wording.date(value);
                case MONEY -> value.isEmpty() ? "" : Wording.money(value);
            };
        }
    }
}
