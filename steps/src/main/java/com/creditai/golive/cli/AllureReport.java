package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes Allure's report as one HTML file with Allure's own generator, which the build has unpacked; needs no network. */
final class AllureReport {

    private final Path home;
    private final Path output;
    private final PrintStream err;

    AllureReport(Checkout checkout, PrintStream err) {
        this.home = checkout.root().resolve("steps/target/allure");
        this.output = checkout.state().resolve("allure-report");
        this.err = err;
    }

    /** The folder with {@code index.html}; empty, with a line that says why, when it cannot be made. */
    Optional<Path> generate(List<Path> results) {
        List<Path> found = results.stream().filter(Files::isDirectory).toList();
        if (!Files.isDirectory(home.resolve("lib"))) {
            err.println("No Allure report: its generator is missing in " + home + "; ./golive builds it.");
            return Optional.empty();
        }
        try {
            RunFolders.delete(output);
            Path log = Files.createTempFile("golive-allure", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command(found)).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("APP_HOME", home.toString());
            int code = builder.start().waitFor();
            String said = Files.readString(log);
            Files.delete(log);
            if (code == 0 && Files.exists(output.resolve("index.html"))) {
                return Optional.of(output);
            }
            err.println("No Allure report: its generator ended with " + code + ": " + said.strip());
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("Allure's report cannot be written: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<String> command(List<Path> results) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("lib/config"));
        command.add("io.qameta.allure.CommandLine");
        command.add("generate");
        command.add("--single-file");
        command.add("--clean");
        command.add("-o");
        command.add(output.toString());
        results.forEach(folder -> command.add(folder.toString()));
        return command;
    }
}
