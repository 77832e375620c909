package com.creditai.golive.cli;

import com.creditai.golive.census.ExampleCells;
import com.creditai.golive.census.ExampleCells.Cell;
import com.creditai.golive.census.OtherWords;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.proof.MutantJudge;
import com.creditai.golive.proof.MutantResult;
import com.creditai.golive.proof.MutantResult.Outcome;
import com.creditai.golive.runner.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes what an example expects, in a copy of its feature: its scenario must turn red by a Then. */
final class CellTrials {

    private static final Duration LIMIT = Duration.ofSeconds(180);

    private final Checkout checkout;
    private final TrialRuns runs;

    CellTrials(Checkout checkout, TrialRuns runs) {
        this.checkout = checkout;
        this.runs = runs;
    }

    /**
     * A cell and what it says instead.
     *
     * @param feature {@code features/x.feature}
     */
    record Change(String feature, Cell cell, String instead) {

        String id() {
            return feature + ":" + cell.line() + ":" + cell.column();
        }
    }

    /** Every cell that can be changed, in the order of the files. */
    List<Change> all() {
        try (Stream<Path> files = Files.walk(checkout.features())) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .flatMap(this::changes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Change> changes(Path file) {
        String name = checkout.root().relativize(file).toString().replace('\\', '/');
        return ExampleCells.of(name, text(file)).stream()
                .flatMap(cell -> OtherWords.than(cell).map(words -> new Change(name, cell, words)).stream());
    }

    MutantResult tryOut(Change change) {
        Path copy = checkout.state().resolve("cells").resolve(change.feature());
        Path original = checkout.root().resolve(change.feature());
        write(copy, ExampleCells.with(text(original), change.cell(), change.instead()));
        TrialRuns.Trial trial = runs.run(
                checkout.state().resolve("cells/features"),
                List.of(new RunRequest.Place(copy, change.cell().scenario())),
                LIMIT);
        if (trial.timedOut()) {
            runs.settle();
        }
        Outcome outcome = outcome(change, trial);
        return new MutantResult(
                "\"" + change.cell().words() + "\" under \"" + change.cell().heading() + "\"",
                change.feature(),
                change.cell().line(),
                "says \"" + change.instead() + "\"",
                outcome,
                1,
                trial.judged().ran(),
                outcome == Outcome.KILLED ? trial.judged().killedBy() : Optional.empty(),
                reason(outcome, trial.judged()));
    }

    private Outcome outcome(Change change, TrialRuns.Trial trial) {
        MutantJudge judged = trial.judged();
        if (trial.timedOut()) {
            return Outcome.TIMED_OUT;
        }
        if (judged.ran() == 0) {
            return Outcome.NOT_APPLIED;
        }
        if (judged.killedBy().isEmpty()) {
            return judged.red().isEmpty() ? Outcome.SURVIVED : Outcome.ERROR;
        }
        List<String> unchanged = List.of(change.feature() + ":" + change.cell().scenario());
        return runs.run(unchanged, LIMIT).judged().green() ? Outcome.KILLED : Outcome.DOUBTFUL;
    }

    private static String reason(Outcome outcome, MutantJudge judged) {
        return switch (outcome) {
            case KILLED -> "";
            case SURVIVED -> "the scenario stayed green";
            case ERROR -> judged.red().get(0);
            case TIMED_OUT -> "not through after " + LIMIT;
            case NOT_APPLIED -> "no scenario ran";
            case DOUBTFUL -> "the scenario is red with the unchanged cell too";
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
