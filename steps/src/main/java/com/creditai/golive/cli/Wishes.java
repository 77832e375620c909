package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.census.Features;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.results.Selection;
import com.creditai.golive.runner.RunRequest;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what somebody asked for into a selection that exists, or refuses it with what was probably meant. */
final class Wishes {

    private final Checkout checkout;
    private final Catalogue catalogue;
    private final Path here;

    Wishes(Workshop workshop) {
        this.checkout = workshop.checkout();
        this.catalogue = workshop.catalogue();
        this.here = workshop.here();
    }

    /** The tag expression of criteria, areas and tags together; empty selects all. */
    Optional<String> expression(Selection selection) {
        List<String> parts = new ArrayList<>();
        anyOf(selection.criteria().stream().map(this::criterion).toList()).ifPresent(parts::add);
        anyOf(selection.areas().stream().flatMap(this::criteriaOf).toList()).ifPresent(parts::add);
        selection.tags().stream().map(this::tags).forEach(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" and ")));
    }

    /** Where to look, from {@code features/x.feature:12:30} and folders. */
    List<RunRequest.Place> places(List<String> paths) {
        return paths.stream().flatMap(this::place).toList();
    }

    private String criterion(String id) {
        if (catalogue.criterion(id).isEmpty()) {
            List<String> known =
                    catalogue.criteria().stream().map(Criterion::id).toList();
            throw new Refusal("The catalogue has no criterion " + id + meant(id, known)
                    + " All of them stand in features/criteria.psv.");
        }
        return "@" + id;
    }

    private Stream<String> criteriaOf(String area) {
        if (!catalogue.areas().contains(area)) {
            throw new Refusal("The catalogue has no area " + area + meant(area, catalogue.areas()) + " It has "
                    + String.join(", ", catalogue.areas()) + ".");
        }
        return catalogue.criteria().stream()
                .filter(criterion -> criterion.area().equals(area))
                .map(criterion -> "@" + criterion.id());
    }

    private String tags(String expression) {
        try {
            TagExpressionParser.parse(expression);
            return expression;
        } catch (TagExpressionException e) {
            throw new Refusal(
                    "'" + expression + "' is no tag expression: write it like '@PDF-03 and not @PDF-03.f'.", e);
        }
    }

    private Stream<RunRequest.Place> place(String path) {
        List<String> parts = List.of(path.split(":", -1));
        Path file = existing(parts.get(0));
        if (parts.size() == 1) {
            return Stream.of(new RunRequest.Place(file, 0));
        }
        Features feature = Features.readOne(text(file));
        return parts.stream().skip(1).map(line -> {
            int number = number(path, line);
            int selecting = feature.selecting(number)
                    .orElseThrow(
                            () -> new Refusal(
                                    "No scenario stands on line " + number + " of " + parts.get(0)
                                            + ": name the line of an example or of one of its steps, of a row of an outline or of a Rule."));
            return new RunRequest.Place(file, selecting);
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Path existing(String name) {
        for (Path base : List.of(here, checkout.root(), checkout.features())) {
            Path file = base.resolve(name).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new Refusal("There is no feature file " + name + meant(name, features()));
    }

    private List<String> features() {
        try (Stream<Path> files = Files.walk(checkout.features())) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .map(file -> checkout.root().relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new Refusal("The folder " + checkout.features() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static int number(String path, String line) {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException e) {
            throw new Refusal("'" + path + "' names no line: write it like features/x.feature:12.", e);
        }
    }

    private static Optional<String> anyOf(List<String> tags) {
        return tags.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", tags));
    }

    private static String meant(String given, List<String> known) {
        return Nearest.to(given, known)
                .map(word -> ": did you mean " + word + "?")
                .orElse(".");
    }
}
