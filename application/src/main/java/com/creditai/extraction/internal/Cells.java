package com.creditai.extraction.internal;

import com.creditai.extraction.Money;
import com.creditai.extraction.PartialDate;
import com.creditai.extraction.Printed;
import com.creditai.extraction.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The cells of one entry. Where a label stands twice, the first one counts for single values. */
final class Cells {

    private final List<Cell> cells;

    Cells(List<Cell> cells) {
        this.cells = cells;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Whether the label is there and the cell is blank. */
    boolean isBlank(String field) {
        return first(field).filter(Cell::isBlank).isPresent();
    }

    Optional<Printed<String>> text(String field) {
        return value(field, Optional::of);
    }

    Optional<Printed<Money>> money(String field) {
        return value(field, PrintedValues::money);
    }

    Optional<Printed<PartialDate>> date(String field) {
        return value(field, PrintedValues::date);
    }

    <T> Optional<Printed<T>> value(String field, Function<String, Optional<T>> meaning) {
        return first(field).filter(cell -> !cell.isBlank()).flatMap(cell -> printed(cell, meaning));
    }

    /** Every value of a field that can stand several times. */
    List<Printed<String>> texts(String field) {
        List<Printed<String>> texts = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.field().equals(field) && !cell.isBlank()) {
                printed(cell, Optional::of).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private Optional<Cell> first(String field) {
        return cells.stream().filter(cell -> cell.field().equals(field)).findFirst();
    }

    private static <T> Optional<Printed<T>> printed(Cell cell, Function<String, Optional<T>> meaning) {
        TextLine place = cell.place();
        return meaning.apply(cell.text()).map(value -> new Printed<>(value, place.page(), place.number(), cell.raw()));
    }
}
