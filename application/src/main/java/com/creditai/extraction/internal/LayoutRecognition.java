package com.creditai.extraction.internal;

import com.creditai.extraction.Bureau;
import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose layout a document is in, by all the evidence in it: a bureau's name in large letters and labels and headings that
 * only its layout has. A name in running text is no evidence.
 */
public final class LayoutRecognition {

    private static final float TITLE_SIZE = 12;
    private static final int ENOUGH = 3;
    private static final int TOO_MUCH_OF_ANOTHER = 4;

    private record Marks(String name, Optional<Bureau> bureau, List<String> words) {}

    private record Evidence(Marks marks, boolean titled, Set<String> found) {
        int weight() {
            return found.size() + (titled ? 2 : 0);
        }

        String sentence() {
            String title = titled ? "its name as a title" : "no title";
            return marks.name() + ": " + title + (found.isEmpty() ? "" : ", \"" + String.join("\", \"", found) + "\"");
        }
    }

    private static final List<Marks> KNOWN = List.of(
            new Marks(
                    "Equifax",
                    Optional.of(Bureau.EQUIFAX),
                    List.of(
                            "Credit Accounts",
                            "Date Reported:",
                            "Loan/Account Type:",
                            "Date of 1st Delinquency:",
                            "Date Major Delinquency 1st Reported:",
                            "Charge Off Amount:",
                            "Narrative Code(s):",
                            "24-month history")),
            new Marks(
                    "Experian",
                    Optional.of(Bureau.EXPERIAN),
                    List.of(
                            "POTENTIALLY NEGATIVE",
                            "Account Name",
                            "Responsibility",
                            "Credit Limit / Original Balance",
                            "Highest Balance",
                            "On Record Until",
                            "Hard Inquiries",
                            "Soft Inquiries")),
            new Marks(
                    "TransUnion",
                    Optional.empty(),
                    List.of(
                            "Accounts with Adverse Information",
                            "Satisfactory Accounts",
                            "Account Information",
                            "Pay Status",
                            "Estimated month and year this item will be removed",
                            "Regular Inquiries",
                            "Promotional Inquiries",
                            "Account Review Inquiries")),
            new Marks("Tri-merge", Optional.empty(), List.of("Two-Year payment history", "TU", "EXP", "EQF")),
            new Marks(
                    "CIBIL",
                    Optional.empty(),
                    List.of("CIBIL Score", "Days Past Due", "Enquiries", "Enquiry Information")));

    private LayoutRecognition() {}

    /** The bureau, or what was seen instead. */
    public record Recognition(Optional<Bureau> bureau, List<String> recognised) {}

    /** Weighs the evidence of all known layouts; two strong ones, such as a combined document's, are no recognition. */
    public static Recognition of(List<TextLine> lines) {
        List<Evidence> evidence = new ArrayList<>(
                KNOWN.stream().map(marks -> evidence(marks, lines)).toList());
        evidence.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
        Evidence best = evidence.get(0);
        boolean clear = best.weight() >= ENOUGH
                && evidence.get(1).weight() < best.weight()
                && evidence.get(1).weight() < TOO_MUCH_OF_ANOTHER;
        List<String> seen = evidence.stream()
                .filter(one -> one.weight() > 0)
                .map(Evidence::sentence)
                .toList();
        return new Recognition(clear ? best.marks().bureau() : Optional.empty(), seen);
    }

    private static Evidence evidence(Marks marks, List<TextLine> lines) {
        boolean titled = false;
        Set<String> found = new LinkedHashSet<>();
        for (TextLine line : lines) {
            for (Segment segment : line.segments()) {
                titled |= segment.size() >= TITLE_SIZE && isNamed(segment.text(), marks.name());
                String start = segment.text() + " ";
                marks.words().stream()
                        .filter(words -> start.startsWith(words + " "))
                        .forEach(found::add);
            }
        }
        return new Evidence(marks, titled, found);
    }

    private static boolean isNamed(String text, String name) {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\W+")).contains(name.toLowerCase(Locale.ROOT));
    }
}
