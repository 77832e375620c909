package com.creditai.golive.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "steps", description = "Lists every step that a scenario can use.", mixinStandardHelpOptions = true)
final class StepsCommand implements Callable<Integer> {

    private final Workshop workshop;

    StepsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        StepCatalogue.of("com.creditai.golive.steps")
                .forEach(step ->
                        workshop.out().printf("%-6s %s%n       %s%n", step.keyword(), step.wording(), step.place()));
        return ExitCodes.DONE;
    }
}
