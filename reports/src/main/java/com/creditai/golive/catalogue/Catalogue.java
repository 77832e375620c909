package com.creditai.golive.catalogue;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The criteria with their clauses, and the brief, in the order of their files.
 *
 * <p>The digests of the three files are constants: a changed checklist is not the checklist that was agreed.
 */
public final class Catalogue {

    public static final String CRITERIA = "features/criteria.psv";
    public static final String CLAUSES = "features/clauses.psv";
    public static final String BRIEF = "docs/brief.psv";

    /** The agreed SHA-256 of each file. */
    public static final Map<String, String> DIGESTS = Map.of(
            CRITERIA, "a85aaa2380d4d119bad0c034064c8a29c5fae116051c9b34fddc1b9406a1e7c7",
            CLAUSES, "b8561041f872e68ab3e5883629a17e1bed60e675be3f8ed0bb318044c56cc994",
            BRIEF, "e9c0a73af99d987a74f4bbe8b0204dcdc9eb267ee79961a2e5f402489675a31d");

    /** The criterion that the gate computes itself: every check ran and can fail. */
    public static final String COMPUTED_BY_THE_GATE = "QUAL-03";

    private static final String BEYOND_THE_BRIEF = "ADDED";

    private final Map<String, Criterion> criteria;
    private final Map<String, Statement> statements;

    private Catalogue(Map<String, Criterion> criteria, Map<String, Statement> statements) {
        this.criteria = criteria;
        this.statements = statements;
    }

    /**
     * Reads the three files after comparing each with its digest.
     *
     * @throws BrokenGateException when one is missing or differs by a byte
     */
    public static Catalogue read(EvidenceFiles files) {
        return parse(intact(files, CRITERIA), intact(files, CLAUSES), intact(files, BRIEF));
    }

    /** Nothing, for a gate that is broken before the catalogue is read. */
    public static Catalogue none() {
        return new Catalogue(Map.of(), Map.of());
    }

    private static String intact(EvidenceFiles files, String path) {
        byte[] content = files.bytes(path)
                .orElseThrow(() -> new BrokenGateException("The gate is broken: " + path + " is missing."));
        if (!Digests.sha256(content).equals(DIGESTS.get(path))) {
            throw new BrokenGateException(
                    "The gate is broken: " + path
                            + " differs from the agreed catalogue. Restore the agreed file; a new catalogue needs new digests.");
        }
        return files.text(path).orElseThrow();
    }

    static Catalogue parse(String criteria, String clauses, String brief) {
        var byCriterion = new LinkedHashMap<String, List<Clause>>();
        rows(clauses, 2)
                .map(cells -> new Clause(cells[0], cells[1]))
                .forEach(clause -> byCriterion.merge(
                        clause.criterion(),
                        List.of(clause),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        var read = new LinkedHashMap<String, Criterion>();
        rows(criteria, 9)
                .map(cells -> criterion(cells, byCriterion.getOrDefault(cells[0], List.of())))
                .forEach(criterion -> read.put(criterion.id(), criterion));
        var statements = new LinkedHashMap<String, Statement>();
        rows(brief, 5)
                .map(cells -> new Statement(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .forEach(statement -> statements.put(statement.id(), statement));
        return new Catalogue(read, statements);
    }

    private static Stream<String[]> rows(String text, int columns) {
        return text.lines().skip(1).filter(line -> !line.isBlank()).map(line -> {
            String[] cells = line.split("\\|", -1);
            if (cells.length != columns) {
                throw new BrokenGateException("The gate is broken: a catalogue line has " + cells.length
                        + " cells instead of " + columns + ": " + line);
            }
            return cells;
        });
    }

    private static Criterion criterion(String[] cells, List<Clause> clauses) {
        List<String> statements = cells[8].equals(BEYOND_THE_BRIEF) ? List.of() : List.of(cells[8].split(" ", -1));
        return new Criterion(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Level.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                EvidenceKind.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                PlatformRule.of(cells[6]),
                cells[7],
                statements,
                clauses);
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria.values());
    }

    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(criteria.get(id));
    }

    public List<Clause> clauses() {
        return criteria.values().stream()
                .flatMap(criterion -> criterion.clauses().stream())
                .toList();
    }

    public Optional<Clause> clause(String id) {
        return clauses().stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    public List<Statement> statements() {
        return List.copyOf(statements.values());
    }

    /** The areas in the order of the checklist. */
    public List<String> areas() {
        return criteria.values().stream().map(Criterion::area).distinct().toList();
    }

    /** The criteria that carry a statement of the brief. */
    public List<Criterion> carriers(String statement) {
        return criteria.values().stream()
                .filter(criterion -> criterion.statements().contains(statement))
                .toList();
    }
}
