package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.util.ArrayList;
import java.util.List;

/** A labelled corpus: made-up reports of one layout with the truth of each, and what the service read. */
public final class Corpus {

    private static final long FIRST_SEED = 20_260_101;

    private final String bureau;
    private final List<SyntheticReport> reports;
    private final List<String> read = new ArrayList<>();

    private Corpus(String bureau, List<SyntheticReport> reports) {
        this.bureau = bureau;
        this.reports = List.copyOf(reports);
    }

    /** The same reports each time, their page counts spread evenly over the range. */
    public static Corpus of(String bureau, int count, int fewestPages, int mostPages) {
        List<SyntheticReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int pages = fewestPages + (count == 1 ? 0 : i * (mostPages - fewestPages) / (count - 1));
            reports.add(SyntheticReports.random(Documents.layout(bureau), FIRST_SEED + i, pages));
        }
        return new Corpus(bureau, reports);
    }

    /** The same corpus, printed with another value than the truth's in every so manieth place. */
    public Corpus misprinted(int every) {
        List<SyntheticReport> misprints = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            misprints.add(SyntheticReports.misprinted(
                    Documents.layout(bureau), FIRST_SEED + i, reports.get(i).pages(), every));
        }
        return new Corpus(bureau, misprints);
    }

    public String bureau() {
        return bureau;
    }

    /** Has every report uploaded and analysed by the person, and keeps what was read. */
    public void readBy(Person person) {
        person.analysesOf(reports.stream().map(Documents::report).toList())
                .forEach(analysis -> read.add(analysis.creditReport()));
    }

    /** What was read against the truth, over all reports. */
    public FieldAccuracy accuracy() {
        List<FieldAccuracy> each = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String found = i < read.size() && !read.get(i).isBlank() ? read.get(i) : "{}";
            each.add(FieldAccuracy.of(reports.get(i).truthJson(), found));
        }
        return FieldAccuracy.sum(each);
    }
}
