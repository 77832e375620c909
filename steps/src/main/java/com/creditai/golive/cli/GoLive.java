package com.creditai.golive.cli;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.platform.FileTrouble;
import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command and turns every outcome into a sentence and an exit code of the design. */
@Command(
        name = "golive",
        description = {
            "Runs the go-live checklist and says whether the service may go live.",
            "Without a command: check."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Versions.class)
final class GoLive {

    private GoLive() {}

    /** Runs one command line and answers its exit code, 0 to 3. */
    static int run(Workshop workshop, String... arguments) {
        return run(workshop, new CheckCommand(workshop, Optional.empty()), arguments);
    }

    /** The same with a command of its own for {@code check}. */
    static int run(Workshop workshop, CheckCommand check, String... arguments) {
        CommandLine commandLine = commandLine(workshop, check);
        try {
            return commandLine.execute(withDefault(arguments));
        } catch (Throwable e) {
            // Also an error of the virtual machine: left alone it would end with 1, which means NO-GO.
            return broken(workshop, e);
        }
    }

    private static CommandLine commandLine(Workshop workshop, CheckCommand check) {
        CommandLine line = new CommandLine(new GoLive())
                .addSubcommand(check)
                .addSubcommand(new UpCommand(workshop))
                .addSubcommand(new ProveCommand(workshop))
                .addSubcommand(new GateCommand(workshop))
                .addSubcommand(new ReportCommand(workshop))
                .addSubcommand(new AttestCommand(workshop))
                .addSubcommand(new WaiveCommand(workshop))
                .addSubcommand(new VerifyBundleCommand(workshop))
                .addSubcommand(new StepsCommand(workshop))
                .addSubcommand(new DoctorCommand(workshop))
                .addSubcommand(new VersionCommand(workshop));
        line.registerConverter(LocalDate.class, GoLive::date);
        line.setOut(new java.io.PrintWriter(workshop.out(), true));
        line.setErr(new java.io.PrintWriter(workshop.err(), true));
        line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        line.setParameterExceptionHandler((problem, given) -> misunderstood(workshop, problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> broken(workshop, problem));
        return line;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day such as 2027-03-31");
        }
    }

    /** {@code ./golive} and {@code ./golive --criterion X} mean {@code check}. */
    private static String[] withDefault(String... arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        List<String> own = List.of("-h", "--help", "-V", "--version");
        boolean noCommand = given.isEmpty() || given.get(0).startsWith("-") && !own.contains(given.get(0));
        boolean places = !given.isEmpty()
                && (given.get(0).contains(".feature")
                        || given.get(0).contains("/") && Files.exists(Path.of(given.get(0))));
        if (noCommand || places) {
            given.add(0, "check");
        }
        return given.toArray(new String[0]);
    }

    private static int misunderstood(Workshop workshop, ParameterException problem) {
        String command =
                problem.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^golive", "./golive");
        workshop.err().println(sentence(problem) + " See " + command + " --help.");
        return ExitCodes.BROKEN;
    }

    private static String sentence(ParameterException problem) {
        String message = String.valueOf(problem.getMessage()).strip();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> known = unmatched.getSuggestions();
            return (word.startsWith("-") ? "There is no option " : "There is no command ")
                    + word
                    + (known.isEmpty() ? "." : ": did you mean " + known.get(0) + "?");
        }
        return message.endsWith(".") ? message : message + ".";
    }

    private static int broken(Workshop workshop, Throwable problem) {
        workshop.err().println(explained(problem));
        if (!foreseen(problem) && FileTrouble.at(problem) == null
                || workshop.environment().containsKey("GOLIVE_TRACE")) {
            problem.printStackTrace(workshop.err());
        }
        return problem instanceof Refusal refusal ? refusal.exitCode() : ExitCodes.BROKEN;
    }

    private static String explained(Throwable problem) {
        IOException file = FileTrouble.at(problem);
        if (file != null && FileTrouble.isFull(file)) {
            return "The disk is full: make room (./golive doctor shows where) and run again.";
        }
        if (foreseen(problem)) {
            return String.valueOf(problem.getMessage());
        }
        if (file != null) {
            return "A file cannot be used: " + FileTrouble.of(file) + ".";
        }
        return "golive itself is broken by " + problem + ": please report it with what follows.";
    }

    private static boolean foreseen(Throwable problem) {
        return problem instanceof Refusal
                || problem instanceof PlatformException
                || problem instanceof BrokenGateException;
    }
}
