package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.PrintedLines;
import com.creditai.golive.fixtures.creditreports.ReportBuilder;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report with an entry for each rule, and a collection for two of them, worked by hand. What the findings quote differs from
 * entry to entry, except for the amounts of 0, so that a quote tells whose it is.
 */
public final class EveryRule {

    private static final String DAY = "2024-06-30";

    /**
     * What is to be found.
     *
     * @param entry the creditor or agency
     * @param equifax the quote in Equifax's print
     * @param experian the quote in Experian's print
     */
    private record Worked(
            String entry,
            String rule,
            String equifax,
            String experian,
            boolean collection,
            Map<String, String> values) {}

    private static final List<Worked> ENTRIES = List.of(
            account("ALDER BANK", "Status-APD-1", "$51", "status", "Pays as agreed", "past due", "51"),
            account("BIRCH BANK", "Status-APD-2", "$0", "status", "60 days late", "past due", "0"),
            account("CEDAR BANK", "Status-Balance-1", "$53", "status", "Paid or closed at zero", "balance", "53"),
            account(
                    "DOGWOOD BANK",
                    "Balance-APD-2",
                    "$104",
                    "status",
                    "60 days late",
                    "balance",
                    "104",
                    "past due",
                    "154"),
            account("ELDER BANK", "Status-ChargeOff-2", "$0", "status", "Charge off", "charge-off amount", "0"),
            account(
                    "FIR BANK",
                    "Status-DateClosed-1",
                    "FIR BANK",
                    "status",
                    "Paid or closed at zero",
                    "closed",
                    "blank"),
            account(
                    "GINKGO BANK",
                    "Status-DOFD-1",
                    "GINKGO BANK",
                    "status",
                    "90 days late",
                    "first delinquency",
                    "blank"),
            dated("HAZEL BANK", "Status-DOFD-2", "08/2023", "Aug 2023", "Pays as agreed", "2023-08", DAY),
            dated(
                    "IRONWOOD BANK",
                    "DOAI-DOFD-1",
                    "05/16/2023",
                    "May 16, 2023",
                    "180 days late",
                    "2016-05-15",
                    "2023-05-16"),
            dated("JUNIPER BANK", "Obsolete-ChargeOff", "01/2016", "Jan 2016", "Charge off", "2016-01", "2022-12-15"),
            dated("KATSURA BANK", "Obsolete-Collection", "02/2016", "Feb 2016", "Collection", "2016-02", "2022-12-16"),
            collection("LARCH RECOVERY", "Obsolete-Collection", "11/2015", "Nov 2015", "Collection", "2015-11", "317"),
            collection("MAPLE RECOVERY", "Status-Balance-1", "$318", "$318", "Paid collection", "2022-03", "318"));

    private EveryRule() {}

    /** The report in that bureau's print; it has several pages. */
    public static NamedFile report(String bureau) {
        ReportBuilder builder = SyntheticReports.in(Documents.layout(bureau)).reportDate(DAY);
        for (Worked entry : ENTRIES) {
            AccountRow row = AccountRow.of(entry.values(), DAY);
            if (entry.collection()) {
                builder.collection(row::printAsCollection);
            } else {
                builder.account(row::printOn);
            }
        }
        return Documents.report(builder.build());
    }

    /** Each finding as {@code rule, entry: quote}, in the order of the report. */
    public static List<String> findings(String bureau) {
        return ENTRIES.stream()
                .map(entry -> entry.rule() + ", " + entry.entry() + ": "
                        + (bureau.equals("Experian") ? entry.experian() : entry.equifax()))
                .toList();
    }

    /** The entry in whose lines that line of that page stands; empty outside of them all. */
    public static String entryAt(PrintedLines printed, int page, int line) {
        String entry = "";
        for (int p = 1; p <= page; p++) {
            List<String> lines = printed.page(p);
            for (int l = 1; l <= (p < page ? lines.size() : Math.min(line, lines.size())); l++) {
                entry = headedBy(lines.get(l - 1), entry);
            }
        }
        return entry;
    }

    private static String headedBy(String line, String before) {
        return ENTRIES.stream()
                .map(Worked::entry)
                .filter(name -> line.equals(name) || line.equals(name + " - Closed"))
                .findFirst()
                .orElse(before);
    }

    private static Worked account(String creditor, String rule, String quote, String... values) {
        Map<String, String> row = new HashMap<>(Map.of("creditor", creditor));
        List<String> pairs = new ArrayList<>(List.of(values));
        for (int i = 0; i < pairs.size(); i += 2) {
            row.put(pairs.get(i), pairs.get(i + 1));
        }
        return new Worked(creditor, rule, quote, quote, false, row);
    }

    private static Worked dated(
            String creditor,
            String rule,
            String equifax,
            String experian,
            String status,
            String firstDelinquency,
            String reported) {
        Map<String, String> row = Map.of(
                "creditor", creditor, "status", status, "first delinquency", firstDelinquency, "reported", reported);
        return new Worked(creditor, rule, equifax, experian, false, row);
    }

    private static Worked collection(
            String agency,
            String rule,
            String equifax,
            String experian,
            String status,
            String firstDelinquency,
            String balance) {
        Map<String, String> row = Map.of(
                "agency",
                agency,
                "status",
                status,
                "first delinquency",
                firstDelinquency,
                "reported",
                "2022-10-14",
                "balance",
                balance);
        return new Worked(agency, rule, equifax, experian, true, row);
    }
}
