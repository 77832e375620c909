package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.Entry;
import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.ReportBuilder;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import com.creditai.golive.fixtures.hostile.HostileFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that people have, by the names that the features give them. */
public final class Documents {

    /** Matches every name in {@link #named}. */
    public static final String NAMES = "an ordinary credit report|a report of several megabytes"
            + "|a credit report with everything a bureau prints|a PDF that is no credit report"
            + "|a photo .+|a text .+|a web page .+|an archive .+|a report cut .+|a report whose .+|a report protected .+"
            + "|an empty file|a PDF of .+|a report that .+|a report with a .+|a report with the .+"
            + "|a report with empty .+|a report with stray .+|the malware .+"
            + "|a page that .+|an image that .+|two hundred .+|a page tree .+";

    /** The creditor of {@link #collectionAndChargeOff}'s charge-off. */
    public static final String CHARGED_OFF_BY = "PLOVER BANK";

    /** The agency of {@link #collectionAndChargeOff}'s collection. */
    public static final String COLLECTED_BY = "STORK RECOVERY";

    private static final List<String> CELLS = List.of(
            "creditLimit", "highBalance", "monthlyPayment", "balance", "pastDue", "dateOpened", "responsibility");

    private static final int SEVERAL_MEGABYTES = 5 * 1024 * 1024;

    private static final Map<String, String> UNUSABLE = Map.ofEntries(
            Map.entry("a photo that is named report.pdf", "photo.jpg"),
            Map.entry("a text that is named report.pdf", "text-named-pdf.pdf"),
            Map.entry("a web page that is named report.pdf", "page.html"),
            Map.entry("an archive that is named report.pdf", "archive.zip"),
            Map.entry("a photo with a PDF hidden inside", "photo-with-pdf-inside.jpg"),
            Map.entry("a report cut off in the middle", "cut-in-half.pdf"),
            Map.entry("a report cut off just before its end", "cut-before-end-mark.pdf"),
            Map.entry("a report whose middle is missing", "cut-out-middle.pdf"),
            Map.entry("a report protected by a password", "password-protected.pdf"),
            Map.entry("a report protected by an empty password", "protected-with-empty-password.pdf"),
            Map.entry("an empty file", "empty.pdf"),
            Map.entry("a PDF of 20 MB and one byte", "one-byte-over-20-mb.pdf"),
            Map.entry("a PDF of 501 pages", "501-pages.pdf"),
            Map.entry("a PDF of 501 pages that claims one", "501-pages-that-say-one.pdf"),
            Map.entry("a report that runs a script on opening", "javascript-on-opening.pdf"),
            Map.entry("a report with a script among its names", "javascript-in-name-tree.pdf"),
            Map.entry("a report with a script in disguised letters", "javascript-escaped-name.pdf"),
            Map.entry("a report with a script in a packed object", "javascript-in-object-stream.pdf"),
            Map.entry("a report that starts a program on opening", "launch-on-opening.pdf"),
            Map.entry("a report with a link that starts a program", "launch-of-annotation.pdf"),
            Map.entry("the malware test file", "malware-test-file.pdf"),
            Map.entry("a report with the malware test file attached", "malware-attached.pdf"),
            Map.entry("a report with the malware test file packed", "malware-attached-compressed.pdf"),
            Map.entry("a page that unpacks to 320 MB", "bomb-page-content.pdf"),
            Map.entry("an image that unpacks to 320 MB", "bomb-image.pdf"),
            Map.entry("two hundred thousand lists in one another", "nested-arrays.pdf"),
            Map.entry("a page tree of ten thousand levels", "deep-page-tree.pdf"));

    private static final Map<String, String> USABLE = Map.ofEntries(
            Map.entry("a report with empty lines before it", "dirt-before-header.pdf"),
            Map.entry("a report with stray bytes after its end", "dirt-after-end.pdf"),
            Map.entry("a report with a second revision", "updated.pdf"),
            Map.entry("a PDF of one empty page", "one-page.pdf"),
            Map.entry("a PDF of 20 MB", "exactly-20-mb.pdf"),
            Map.entry("a PDF of 500 pages", "500-pages.pdf"),
            Map.entry("a PDF of 500 pages that claims 9000", "500-pages-that-say-9000.pdf"),
            Map.entry("a PDF of one white page as a scanner makes it", "scanned-white-page.pdf"),
            Map.entry("a PDF of a hundred lists in one another", "nested-100.pdf"),
            Map.entry("a page tree of twenty levels", "page-tree-of-20-levels.pdf"),
            Map.entry("a report that only speaks of scripts and programs", "words-only.pdf"),
            Map.entry("a report with a link to a website", "link-to-website.pdf"),
            Map.entry("a report with a harmless attachment", "attachment-harmless.pdf"),
            Map.entry("a PDF that is no credit report", "words-only.pdf"));

    private Documents() {}

    /**
     * A file by its name in the features.
     *
     * @param seed varies the content of credit reports
     */
    public static NamedFile named(String name, long seed) {
        return switch (name) {
            case "an ordinary credit report" -> report(ordinary(seed));
            case "a report of several megabytes" -> severalMegabytes(seed);
            case "a credit report with everything a bureau prints" -> report(withEverything(seed));
            default -> made(name);
        };
    }

    /** What {@code an ordinary credit report} and {@code a report of several megabytes} say, and their pages. */
    public static SyntheticReport ordinary(long seed) {
        return SyntheticReports.random(Layout.EQUIFAX, seed, 2);
    }

    /** One file for each reason of refusal. */
    public static List<NamedFile> oneOfEachUnusable() {
        return HostileFiles.refused().stream()
                .collect(Collectors.toMap(
                        file -> file.expectedCode().orElseThrow(),
                        file -> file,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(file -> new NamedFile(file.name(), file.bytes()))
                .toList();
    }

    /** What {@code a credit report with everything a bureau prints} says, and its pages. */
    public static SyntheticReport withEverything(long seed) {
        return SyntheticReports.random(Layout.EQUIFAX, seed, 6);
    }

    /** A report with one account of this creditor, current and yet past due: one finding about it. */
    public static NamedFile withFindingAbout(String creditor) {
        return report(SyntheticReports.equifax()
                .reportDate("2024-06-30")
                .account(account -> pastDueThoughCurrent(account, creditor))
                .build());
    }

    /** A report in which every value fits every other. */
    public static NamedFile inWhichEverythingFits() {
        return report(SyntheticReports.equifax()
                .reportDate("2024-06-30")
                .account(account -> AccountRow.of(
                                Map.of("creditor", "ALDER BANK", "status", "Pays as agreed"), "2024-06-30")
                        .printOn(account))
                .build());
    }

    /** A report with these accounts. */
    public static NamedFile listing(String bureau, String day, List<AccountRow> rows) {
        ReportBuilder builder = SyntheticReports.in(layout(bureau)).reportDate(day);
        rows.forEach(row -> builder.account(row::printOn));
        return report(builder.build());
    }

    /** A report with these collections. */
    public static NamedFile listingCollections(String bureau, String day, List<AccountRow> rows) {
        ReportBuilder builder = SyntheticReports.in(layout(bureau)).reportDate(day);
        rows.forEach(row -> builder.collection(row::printAsCollection));
        return report(builder.build());
    }

    /** A report with one collection and one charge-off of the same first delinquency. */
    public static NamedFile collectionAndChargeOff(String bureau, String day, String firstDelinquency) {
        Map<String, String> chargeOff = Map.of(
                "creditor",
                CHARGED_OFF_BY,
                "status",
                "Charge off",
                "first delinquency",
                firstDelinquency,
                "reported",
                "2027-12-15");
        return report(SyntheticReports.in(layout(bureau))
                .reportDate(day)
                .account(AccountRow.of(chargeOff, day)::printOn)
                .collection(collection -> collection
                        .agency(COLLECTED_BY)
                        .originalCreditor("WREN STORES")
                        .accountNumber("****4411")
                        .balance("310")
                        .dateReported("2027-12-15")
                        .firstDelinquency(firstDelinquency))
                .build());
    }

    /** A report of several pages with as many accounts as they hold, so that some span a page break. */
    public static SyntheticReport acrossPages(String bureau) {
        ReportBuilder builder =
                SyntheticReports.in(layout(bureau)).reportDate("2024-06-30").nameOnEachPage();
        for (int i = 1; i <= 14; i++) {
            int number = i;
            builder.account(account -> wholeAccount(account, number));
        }
        return builder.build();
    }

    /** A report of which each account begins a page, all of one name and in the same words but for number and amounts. */
    public static SyntheticReport sameNameOnEachPage(String bureau) {
        ReportBuilder builder =
                SyntheticReports.in(layout(bureau)).reportDate("2024-06-30").pageForEachAccount();
        for (int i = 1; i <= 6; i++) {
            int number = i;
            builder.account(account -> wholeAccount(account, number).creditor("BANK NUMBER 100"));
        }
        return builder.build();
    }

    /** A report in which each account lacks another value, and addresses stand beside the creditors. */
    public static SyntheticReport withMissingCells(String bureau) {
        ReportBuilder builder = SyntheticReports.in(layout(bureau)).reportDate("2024-06-30");
        for (int i = 0; i < CELLS.size(); i++) {
            int number = i;
            builder.account(account -> wholeAccount(account, number)
                    .addressLine("PO BOX " + (4_400 + number) + ", DOVER, DE 19901")
                    .blank(CELLS.get(number)));
        }
        return builder.build();
    }

    private static Entry wholeAccount(Entry account, int number) {
        AccountRow.of(Map.of("creditor", "BANK NUMBER " + (100 + number), "status", "Pays as agreed"), "2024-06-30")
                .printOn(account);
        return account.set("responsibility", "Individual")
                .set("creditLimit", Integer.toString(5_000 + number))
                .set("highBalance", Integer.toString(2_000 + number))
                .set("monthlyPayment", Integer.toString(60 + number))
                .set("terms", "36 months")
                .remark("Account in good standing");
    }

    /** The layout of a bureau by its name in the features. */
    static Layout layout(String bureau) {
        return Layout.valueOf(bureau.toUpperCase(Locale.ROOT));
    }

    /** A report of about 5 MB; the seed tells two of them apart. */
    private static NamedFile severalMegabytes(long seed) {
        return report(ordinary(seed).paddedTo(SEVERAL_MEGABYTES));
    }

    /** The report as a file on a person's disk. */
    public static NamedFile report(SyntheticReport report) {
        return new NamedFile("report.pdf", report.pdf());
    }

    private static NamedFile made(String name) {
        String file = UNUSABLE.getOrDefault(name, USABLE.getOrDefault(name, ""));
        if (file.isEmpty()) {
            throw new IllegalArgumentException("nobody has '" + name + "'");
        }
        return new NamedFile("report.pdf", HostileFiles.named(file).bytes());
    }

    private static void pastDueThoughCurrent(Entry account, String creditor) {
        AccountRow.of(Map.of("creditor", creditor, "status", "Pays as agreed", "past due", "50"), "2024-06-30")
                .printOn(account);
    }
}
