package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.FieldAccuracy.Count;
import com.creditai.golive.results.Measured;
import com.creditai.golive.statistics.Measurements;
import com.creditai.golive.statistics.Rates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How exactly a corpus was read. All values together, and each field of which there are enough values, are judged by the 95 %
 * bound of precision and recall; of a rarer field, whose bound could not reach the limit even if all were right, every single
 * value has to be right.
 */
public final class ReadingQuality {

    private static final double REQUIRED = 0.99;

    /** Fewer values of a field than this say nothing about it. */
    private static final int HARDLY_ANY = 5;

    /** What each bureau prints, by the names of the truth. */
    private static final List<String> FIELDS = Stream.of(
                    List.of("reportDate", "names", "addresses", "birthYear"),
                    under(
                            "accounts",
                            "creditor accountNumber accountType responsibility dateOpened dateReported dateClosed status balance"
                                    + " creditLimit highBalance pastDue monthlyPayment terms chargeOffAmount firstDelinquency"
                                    + " originalCreditor remarks"),
                    under(
                            "collections",
                            "agency originalCreditor accountNumber dateOpened dateReported balance originalAmount"
                                    + " firstDelinquency status"),
                    under("publicRecords", "kind court reference dateFiled amount status"),
                    under("inquiries", "kind creditor date"))
            .flatMap(List::stream)
            .toList();

    private final String bureau;
    private final FieldAccuracy accuracy;

    public ReadingQuality(String bureau, FieldAccuracy accuracy) {
        this.bureau = bureau;
        this.accuracy = accuracy;
    }

    /** Precision and recall of all values together. */
    public List<Measured> overall() {
        return List.of(precision("field", accuracy.overall()), recall("field", accuracy.overall()));
    }

    /** How many fields there are. */
    public int fields() {
        return accuracy.byField().size();
    }

    /** Fields with so many values that 99 % can be shown of them. */
    public List<String> frequentFields() {
        return names(accuracy.byField().entrySet().stream().filter(field -> isFrequent(field.getValue())));
    }

    /** Frequent fields of which 99 % are not shown, with their counts. */
    public List<String> missedByThemselves() {
        return accuracy.byField().entrySet().stream()
                .filter(field -> isFrequent(field.getValue()))
                .flatMap(field -> Stream.of(
                        precision(field.getKey(), field.getValue()), recall(field.getKey(), field.getValue())))
                .filter(measured -> !measured.shown())
                .map(Measured::toString)
                .toList();
    }

    /** Fields with at least one wrong value that are too rare for a bound. */
    public List<String> flawedRareFields() {
        return names(flawed().filter(field -> !isFrequent(field.getValue())));
    }

    /** Fields with at least one wrong value. */
    public List<String> flawedFields() {
        return names(flawed());
    }

    /** Fields that bureaus print and of which hardly any value was read or missed. */
    public List<String> absent() {
        Stream<String> own = bureau.equals("Experian") ? Stream.of("accounts.onRecordUntil") : Stream.of();
        return Stream.concat(FIELDS.stream(), own)
                .filter(field -> samples(accuracy.byField().getOrDefault(field, new Count(0, 0, 0))) < HARDLY_ANY)
                .toList();
    }

    /** The first differences in words. */
    public String firstDifferences() {
        return "first differences: " + accuracy.differences().stream().limit(5).toList();
    }

    private Stream<Map.Entry<String, Count>> flawed() {
        return accuracy.byField().entrySet().stream()
                .filter(field -> field.getValue().missing() + field.getValue().extra() > 0);
    }

    private static boolean isFrequent(Count count) {
        return Rates.lowerBound(samples(count), samples(count), Rates.CONFIDENCE) >= REQUIRED;
    }

    private static int samples(Count count) {
        return count.found() + count.missing();
    }

    private Measured precision(String field, Count count) {
        return Measurements.rateAtLeast(
                field + " precision, " + bureau, count.found(), count.found() + count.extra(), REQUIRED);
    }

    private Measured recall(String field, Count count) {
        return Measurements.rateAtLeast(field + " recall, " + bureau, count.found(), samples(count), REQUIRED);
    }

    private static List<String> names(Stream<Map.Entry<String, Count>> fields) {
        return fields.map(Map.Entry::getKey).sorted().toList();
    }

    private static List<String> under(String section, String fields) {
        return Stream.of(fields.split(" ")).map(field -> section + "." + field).toList();
    }
}
