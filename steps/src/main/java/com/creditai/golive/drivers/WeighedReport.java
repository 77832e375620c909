package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.Entry;
import com.creditai.golive.fixtures.creditreports.ReportBuilder;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small report, one row of a table: an account that is listed so many times, and what stands beside it. What the row leaves out
 * weighs nothing on a score.
 *
 * @param file the report
 * @param weights the score factors that it has, by title, with their weights of 100 as worked by hand
 */
public record WeighedReport(NamedFile file, Map<String, Integer> weights) {

    /** The titles of all score factors, which head the columns of their weights. */
    private static final List<String> FACTORS = List.of(
            "How late accounts are",
            "Number of accounts with balances",
            "Applications for credit in the last 12 months",
            "Accounts opened in the last 12 months",
            "Balances compared with limits",
            "Time since the last delinquency",
            "Length of credit history",
            "Number of accounts that are late",
            "Amount past due",
            "Serious delinquency, collection or public record");

    private static final List<String> COLUMNS = List.of(
            "status",
            "type",
            "limit",
            "balance",
            "past due",
            "first delinquency",
            "opened",
            "times",
            "collections",
            "public records",
            "hard inquiries",
            "soft inquiries");

    /** Seven years before the reports, after which a delinquency weighs nothing. */
    private static final String LONG_AGO = "2017-06";

    public WeighedReport {
        weights = Map.copyOf(weights);
    }

    /**
     * The report of a row.
     *
     * @param row what an account has by column, {@code times} it is listed, numbers of {@code collections} and {@code public
     *     records}, days of inquiries parted by commas, and the weight of each factor that the report has, by its title
     * @throws IllegalArgumentException for a column that is none of these
     */
    public static WeighedReport of(String bureau, String day, Map<String, String> row) {
        Map<String, String> given = new HashMap<>();
        Map<String, Integer> weights = new TreeMap<>();
        row.forEach((column, cell) -> {
            boolean factor = FACTORS.contains(column);
            if (!factor && !COLUMNS.contains(column)) {
                throw new IllegalArgumentException("no report has a column " + column);
            }
            // The table's reader makes null of a cell without text.
            if (cell != null && factor) {
                weights.put(column, Integer.valueOf(cell));
            } else if (cell != null) {
                given.put(column, cell);
            }
        });
        given.putIfAbsent("status", "Pays as agreed");
        return new WeighedReport(print(bureau, day, given), weights);
    }

    private static NamedFile print(String bureau, String day, Map<String, String> given) {
        ReportBuilder builder = SyntheticReports.in(Documents.layout(bureau)).reportDate(day);
        for (int i = 1; i <= number(given, "times", "1"); i++) {
            Map<String, String> account = new HashMap<>(given);
            account.put("creditor", "BANK NUMBER " + (100 + i));
            builder.account(AccountRow.of(account, day)::printOn);
        }
        for (int i = 1; i <= number(given, "collections", "0"); i++) {
            String agency = "AGENCY NUMBER " + (100 + i);
            builder.collection(entry -> collection(entry.agency(agency)));
        }
        for (int i = 1; i <= number(given, "public records", "0"); i++) {
            int number = i;
            builder.publicRecord(entry -> publicRecord(entry, number));
        }
        days(given, "hard inquiries").forEach(asked -> builder.hardInquiry("HERON BANK", asked));
        days(given, "soft inquiries").forEach(asked -> builder.softInquiry("HERON BANK", asked));
        return Documents.report(builder.build());
    }

    private static void collection(Entry entry) {
        entry.status("Collection")
                .balance("310")
                .originalCreditor("WREN STORES")
                .dateReported("2024-05-31")
                .firstDelinquency(LONG_AGO);
    }

    private static void publicRecord(Entry entry, int number) {
        entry.set("kind", "Chapter 13 Bankruptcy")
                .set("status", "Discharged")
                .set("dateFiled", "2019-03-11")
                .set("court", "US Bankruptcy Court")
                .set("reference", "19-1000" + number);
    }

    private static int number(Map<String, String> given, String column, String otherwise) {
        return Integer.parseInt(given.getOrDefault(column, otherwise));
    }

    private static List<String> days(Map<String, String> given, String column) {
        String days = given.getOrDefault(column, "");
        return days.isEmpty() ? List.of() : Arrays.asList(days.split(",\\s*"));
    }
}
