package com.creditai.golive.sabotage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A child JVM for tests: answers each line on standard input by what its methods say. */
final class SmallService {

    enum Colour {
        RED,
        GREEN
    }

    record Accepted(int pages) {}

    static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Refused(int status, String reason) {
            super(status + " " + reason);
        }
    }

    private SmallService() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(line.equals("names") ? namesOfParameters() : answer(line));
        }
    }

    private static String answer(String line) {
        if (line.startsWith("choose ")) {
            return Choices.all(Integer.parseInt(line.substring(7)));
        }
        if (line.equals("day")) {
            return Rules.day().toString();
        }
        try {
            return Rules.allowed() + " " + Rules.count() + " " + Rules.name() + " " + Rules.found() + " " + Rules.all()
                    + " " + Rules.colour() + " " + Rules.result() + " " + Rules.remembered(line);
        } catch (IllegalStateException e) {
            return "thrown " + e.getMessage();
        }
    }

    /** As frameworks see them that find their arguments by name. */
    private static String namesOfParameters() {
        return Stream.of(Rules.class.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getParameters()))
                .map(Parameter::getName)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static final class Rules {

        private static String last = "-";

        private Rules() {}

        static boolean allowed() {
            return true;
        }

        static int count() {
            return 7;
        }

        static LocalDate day() {
            return LocalDate.of(2026, 2, 28);
        }

        static String name() {
            return "Maya";
        }

        static Optional<String> found() {
            return Optional.of("x");
        }

        static List<String> all() {
            return List.of("a");
        }

        static Colour colour() {
            return Colour.RED;
        }

        static Object result() {
            return new Accepted(2);
        }

        static String remembered(String line) {
            remember(line);
            return last;
        }

        static void remember(String line) {
            last = line;
        }
    }
}
