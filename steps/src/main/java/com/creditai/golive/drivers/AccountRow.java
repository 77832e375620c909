package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.Entry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One row of a table of hand-worked accounts or collections. Columns that the table leaves out get values that fit the account's status,
 * so that a row shows exactly the inconsistency that it names.
 */
public final class AccountRow {

    private static final String BLANK = "blank";
    private static final String NOT_PRINTED = "not printed";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("creditor", "creditor"),
            Map.entry("status", "status"),
            Map.entry("balance", "balance"),
            Map.entry("past due", "pastDue"),
            Map.entry("charge-off amount", "chargeOffAmount"),
            Map.entry("closed", "dateClosed"),
            Map.entry("first delinquency", "firstDelinquency"),
            Map.entry("reported", "dateReported"),
            Map.entry("opened", "dateOpened"),
            Map.entry("number", "accountNumber"),
            Map.entry("type", "accountType"));

    /** What a collection has of these; its agency stands for the creditor. */
    private static final List<String> OF_COLLECTION =
            List.of("status", "balance", "first delinquency", "reported", "opened", "number");

    private final Map<String, String> values;

    private AccountRow(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * A row with its missing columns filled in.
     *
     * @param given the table's row by column; {@code creditor} (for a collection {@code agency}) and {@code status} are needed
     * @param reportDate the day of the report
     */
    public static AccountRow of(Map<String, String> given, String reportDate) {
        Map<String, String> values =
                new HashMap<>(fitting(given.getOrDefault("status", "").toLowerCase(Locale.ROOT)));
        values.put("reported", reportDate);
        values.put("opened", "2014-03-01");
        values.put("type", "Installment");
        values.put(
                "number",
                "****"
                        + (1000
                                + Math.floorMod(
                                        given.getOrDefault("creditor", given.getOrDefault("agency", ""))
                                                .hashCode(),
                                        9000)));
        values.putAll(given);
        return new AccountRow(values);
    }

    /** The creditor's or agency's name as printed. */
    public String name() {
        return values.getOrDefault("creditor", values.getOrDefault("agency", ""));
    }

    /** The rules that find something in this entry, each as often as it does, sorted. */
    public List<String> found() {
        String found = values.getOrDefault("found", "none");
        return found.equals("none")
                ? List.of()
                : Arrays.stream(found.split(",\\s*")).sorted().toList();
    }

    /** Prints the row as an account. */
    public void printOn(Entry entry) {
        FIELDS.forEach((column, field) -> print(entry, column, field));
        if (values.containsKey("limit")) {
            print(entry, "limit", "creditLimit");
        }
        String code = values.getOrDefault("narrative code", NOT_PRINTED);
        if (!code.equals(NOT_PRINTED)) {
            entry.remark(code);
        }
    }

    /** Prints the row as a collection. */
    public void printAsCollection(Entry entry) {
        entry.agency(name());
        OF_COLLECTION.forEach(column -> print(entry, column, FIELDS.getOrDefault(column, column)));
    }

    private void print(Entry entry, String column, String field) {
        String value = values.getOrDefault(column, NOT_PRINTED);
        if (value.equals(BLANK)) {
            entry.blank(field);
        } else if (value.equals(NOT_PRINTED)) {
            entry.without(field);
        } else {
            entry.set(field, value);
        }
    }

    private static Map<String, String> fitting(String status) {
        if (status.startsWith("paid") || status.startsWith("transferred")) {
            return paid(status);
        }
        boolean unknown = status.startsWith("under");
        if (status.startsWith("pays") || unknown) {
            return Map.of(
                    "balance",
                    "1200",
                    "past due",
                    "0",
                    "closed",
                    BLANK,
                    "first delinquency",
                    BLANK,
                    "charge-off amount",
                    NOT_PRINTED);
        }
        String amount = status.startsWith("charge") ? "1200" : NOT_PRINTED;
        return Map.of(
                "balance",
                "1200",
                "past due",
                "300",
                "closed",
                BLANK,
                "first delinquency",
                "2022-05",
                "charge-off amount",
                amount);
    }

    private static Map<String, String> paid(String status) {
        boolean wasBad = !status.startsWith("paid or") && !status.startsWith("transferred");
        return Map.of(
                "balance",
                "0",
                "past due",
                "0",
                "closed",
                "2023-02-10",
                "first delinquency",
                wasBad ? "2022-05" : BLANK,
                "charge-off amount",
                status.contains("charge") ? "640" : NOT_PRINTED);
    }
}
