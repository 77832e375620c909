package com.creditai.extraction.internal;

import com.creditai.extraction.Account;
import com.creditai.extraction.AccountField;
import com.creditai.extraction.Bureau;
import com.creditai.extraction.Collection;
import com.creditai.extraction.CreditReport;
import com.creditai.extraction.Inquiry;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.extraction.PublicRecord;
import com.creditai.extraction.TextLine;
import com.creditai.extraction.TextLine.Segment;
import com.creditai.extraction.internal.Blocks.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a credit report of the lines of a document whose layout is known. */
public final class ReportAssembly {

    private final PrintedLayout layout;
    private final List<TextLine> lines;
    private final List<Part> parts;

    private ReportAssembly(PrintedLayout layout, List<TextLine> lines) {
        this.layout = layout;
        this.lines = lines;
        this.parts = Part.of(Furniture.removedFrom(lines, this::hasLabel), layout);
    }

    public static CreditReport of(Bureau bureau, List<TextLine> lines) {
        PrintedLayout layout = switch (bureau) {
            case EQUIFAX -> EquifaxLayout.layout();
            case EXPERIAN -> ExperianLayout.layout();
        };
        return new ReportAssembly(layout, lines).report();
    }

    private CreditReport report() {
        Cells person = person();
        return new CreditReport(
                layout.bureau(),
                reportDate(),
                person.texts("name"),
                person.texts("address"),
                person.value("birthYear", PrintedValues::year),
                blocks(Section.ACCOUNTS).stream().map(this::account).toList(),
                blocks(Section.COLLECTIONS).stream().map(this::collection).toList(),
                publicRecords(),
                inquiries());
    }

    /** Whether an entry's label stands anywhere on the line: the last row of a page may have one in the last column alone. */
    private boolean hasLabel(TextLine line) {
        return Stream.of(Section.ACCOUNTS, Section.COLLECTIONS, Section.PUBLIC_RECORDS)
                .map(layout::labelsOf)
                .anyMatch(labels -> line.segments().stream()
                        .anyMatch(segment -> labels.start(segment).isPresent()));
    }

    /** Looked for in the whole document, since a running header can be the only place that has it. */
    private Optional<Printed<PartialDate>> reportDate() {
        for (TextLine line : lines) {
            List<Segment> segments = line.segments();
            for (int i = 0; i < segments.size(); i++) {
                Optional<Printed<PartialDate>> date = dateAt(line, segments, i);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Printed<PartialDate>> dateAt(TextLine line, List<Segment> segments, int i) {
        Segment segment = segments.get(i);
        return layout.dateLabels().start(segment).flatMap(label -> {
            boolean inline = label.words() < segment.words().size();
            if (!inline && i + 1 == segments.size()) {
                return Optional.empty();
            }
            Segment value = inline ? segment.from(label.words()) : segments.get(i + 1);
            return PrintedValues.date(value.text())
                    .map(date -> new Printed<>(date, line.page(), line.number(), value.text()));
        });
    }

    private Cells person() {
        List<TextLine> personal = linesOf(Section.PERSONAL);
        if (personal.isEmpty()) {
            return new Cells(List.of());
        }
        Vocabulary labels = layout.labelsOf(Section.PERSONAL);
        return new CellReader(labels, Columns.all(personal, labels), layout.colons()).read(personal);
    }

    private record Entry(Optional<Printed<String>> name, Cells cells) {}

    private List<Entry> blocks(Section section) {
        List<TextLine> own = linesOf(section);
        Vocabulary labels = layout.labelsOf(section);
        Columns columns = Columns.shared(own, labels);
        CellReader reader = new CellReader(labels, columns, layout.colons());
        List<Entry> entries = new ArrayList<>();
        for (Block block : new Blocks(labels, columns, layout.blockStartsOf(section)).of(own)) {
            entries.add(new Entry(EntryNames.of(block.heading()), reader.read(block.lines())));
        }
        return entries;
    }

    private Account account(Entry entry) {
        return AccountAssembly.account(entry.name(), entry.cells());
    }

    private Collection collection(Entry entry) {
        Cells cells = entry.cells();
        Set<AccountField> blank = Arrays.stream(AccountField.values())
                .filter(field -> cells.isBlank(field.key()))
                .collect(Collectors.toSet());
        return new Collection(
                cells.text("agency").or(entry::name),
                cells.text("originalCreditor"),
                cells.text("accountNumber"),
                cells.date("dateOpened"),
                cells.date("dateReported"),
                cells.money("balance"),
                cells.money("originalAmount"),
                cells.date("firstDelinquency"),
                cells.text("status"),
                blank);
    }

    private List<PublicRecord> publicRecords() {
        boolean inBlocks = !layout.blockStartsOf(Section.PUBLIC_RECORDS).isEmpty();
        List<Cells> records = inBlocks
                ? blocks(Section.PUBLIC_RECORDS).stream().map(Entry::cells).toList()
                : table(Section.PUBLIC_RECORDS);
        return records.stream()
                .map(cells -> new PublicRecord(
                        cells.text("kind"),
                        cells.text("court"),
                        cells.text("reference"),
                        cells.date("dateFiled"),
                        cells.money("amount"),
                        cells.text("status")))
                .toList();
    }

    private List<Inquiry> inquiries() {
        List<Inquiry> inquiries = new ArrayList<>();
        table(Section.HARD_INQUIRIES).forEach(row -> inquiries.add(inquiry(Inquiry.Kind.HARD, row)));
        table(Section.SOFT_INQUIRIES).forEach(row -> inquiries.add(inquiry(Inquiry.Kind.SOFT, row)));
        return inquiries;
    }

    private static Inquiry inquiry(Inquiry.Kind kind, Cells row) {
        return new Inquiry(kind, row.text("creditor"), row.date("date"));
    }

    private List<Cells> table(Section section) {
        return new TableReader(layout.labelsOf(section)).read(linesOf(section));
    }

    private List<TextLine> linesOf(Section section) {
        return parts.stream()
                .filter(part -> part.section() == section)
                .flatMap(part -> part.lines().stream())
                .toList();
    }
}
