package com.creditai.golive.records;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a record of one attested criterion must state, clause by clause. */
public final class RecordForm {

    private static final String FORMS = "forms.psv";
    private static final String NOT_THE_SIGNER = "not who signs";
    private static final int LONGEST_AHEAD = 366;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final List<Line> lines;
    private final String owner;

    private RecordForm(List<Line> lines, String owner) {
        this.lines = lines;
        this.owner = owner;
    }

    /** How a stated value looks. */
    public enum FactKind {
        FILE,
        DATE,
        NUMBER,
        NAMES,
        TEXT,
        /** Not stated but given: a record of its own, signed in the role that the rule names. */
        SIGNATURE
    }

    /**
     * One thing to state.
     *
     * @param clause that it shows, for instance {@code SEC-12.b}
     * @param fact its name
     * @param rule what the value must keep; blank where any will do
     */
    public record Line(String clause, String fact, FactKind kind, String rule) {}

    /** The form of a criterion. */
    public static RecordForm of(Criterion criterion) {
        return new RecordForm(
                all().stream()
                        .filter(line -> line.clause().startsWith(criterion.id() + "."))
                        .toList(),
                criterion.owner());
    }

    private static List<Line> all() {
        try (InputStream in = Objects.requireNonNull(RecordForm.class.getResourceAsStream(FORMS), FORMS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .map(cells ->
                            new Line(cells[0], cells[1], FactKind.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FORMS + " cannot be read", e);
        }
    }

    /** All of it, in order. */
    List<Line> lines() {
        return lines;
    }

    /** What a record must state, in order. */
    public List<Line> facts() {
        return lines.stream().filter(line -> line.kind() != FactKind.SIGNATURE).toList();
    }

    /** In which roles it must be signed, each by another person: those that the form names, else the criterion's owner. */
    public List<String> roles() {
        List<String> named = lines.stream()
                .filter(line -> line.kind() == FactKind.SIGNATURE)
                .map(Line::rule)
                .toList();
        return named.isEmpty() ? List.of(owner) : named;
    }

    /**
     * What the record does not state as the form asks, one sentence each.
     *
     * @param today the day at which ages are judged
     */
    List<String> shortfalls(RecordText text, LocalDate today) {
        List<String> shortfalls = new ArrayList<>(notAskedFor(text));
        for (Line line : facts()) {
            Optional<String> value = text.fact(line.fact()).filter(stated -> !stated.isBlank());
            if (value.isEmpty()) {
                shortfalls.add(line.clause() + " needs " + line.fact());
            } else {
                objection(line, value.get(), today, text.who())
                        .ifPresent(why -> shortfalls.add(line.clause() + ": " + line.fact() + " " + why));
            }
        }
        return shortfalls;
    }

    private List<String> notAskedFor(RecordText text) {
        List<String> open = new ArrayList<>(facts().stream().map(Line::fact).toList());
        return text.facts().stream()
                .map(Fact::name)
                .filter(name -> !open.remove(name))
                .map(name -> name + " is stated twice or not asked for")
                .toList();
    }

    private static Optional<String> objection(Line line, String value, LocalDate today, String signer) {
        return switch (line.kind()) {
            case FILE -> ofFile(value);
            case NUMBER -> ofNumber(line.rule(), value);
            case DATE -> ofDate(line.rule(), value, today);
            case NAMES ->
                Stream.of(value.split(",", -1))
                                .anyMatch(name -> Names.folded(name).isEmpty())
                        ? Optional.of("has an empty name")
                        : Optional.empty();
            case TEXT ->
                line.rule().equals(NOT_THE_SIGNER) && Names.same(value, signer)
                        ? Optional.of("must be somebody else than who signs")
                        : Optional.empty();
            case SIGNATURE -> Optional.empty();
        };
    }

    private static Optional<String> ofFile(String value) {
        if (!DIGEST.matcher(value).matches()) {
            return Optional.of("is no SHA-256 of a file");
        }
        return value.equals(Digests.sha256("")) ? Optional.of("is an empty file") : Optional.empty();
    }

    private static Optional<String> ofNumber(String rule, String value) {
        if (!value.matches("\\d{1,12}")) {
            return Optional.of("is no number: " + value);
        }
        long number = Long.parseLong(value);
        boolean kept = rule.equals("above 0") ? number > 0 : number == Long.parseLong(rule);
        return kept ? Optional.empty() : Optional.of("is " + value + ", must be " + rule);
    }

    private static Optional<String> ofDate(String rule, String value, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return Optional.of("is no date: " + value);
        }
        if (rule.equals("not past")) {
            if (date.isAfter(today.plusDays(LONGEST_AHEAD))) {
                return Optional.of("is " + value + ", must be within a year");
            }
            return date.isBefore(today) ? Optional.of("is overdue since " + value) : Optional.empty();
        }
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        if (date.isAfter(today)) {
            return Optional.of("lies in the future: " + value);
        }
        long days = Long.parseLong(rule.replaceAll("\\D", ""));
        return date.isBefore(today.minusDays(days))
                ? Optional.of("is " + value + ", must be " + rule)
                : Optional.empty();
    }
}
