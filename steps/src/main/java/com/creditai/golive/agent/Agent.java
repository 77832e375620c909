package com.creditai.golive.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Entry of the agent: carries out one order and writes the answer into a file.
 *
 * <p>An order is tab-separated: {@code answer-file change id class method kind argument},
 * {@code answer-file mutate id class method descriptor kind argument}, {@code answer-file cover id beginning ...},
 * {@code answer-file hits id}, {@code answer-file covered id} or {@code answer-file revert id}. An answer is {@code ok}, a
 * number of hits, the lines that ran, or {@code error} and a sentence.
 */
public final class Agent {

    private Agent() {}

    /** Called by the virtual machine each time the harness loads the agent. */
    public static void agentmain(String order, Instrumentation instrumentation) throws IOException {
        List<String> words = List.of(order.split("\t", -1));
        Path answerFile = Path.of(words.get(0));
        Files.writeString(answerFile, answer(words.subList(1, words.size()), instrumentation));
    }

    /**
     * Called by the virtual machine before the service starts, with one order to change. Its answer file is also where the
     * first hit is noted, because a service that refuses to start is gone before anybody can ask.
     */
    public static void premain(String order, Instrumentation instrumentation) throws IOException {
        List<String> words = List.of(order.split("\t", -1));
        Path answerFile = Path.of(words.get(0));
        Switchboard.noteFirstHitIn(words.get(2), answerFile);
        Files.writeString(answerFile, answer(words.subList(1, words.size()), instrumentation));
    }

    private static String answer(List<String> order, Instrumentation instrumentation) {
        try {
            return carryOut(order, instrumentation);
        } catch (RuntimeException | LinkageError e) {
            return "error " + e;
        }
    }

    private static String carryOut(List<String> order, Instrumentation instrumentation) {
        String id = order.get(1);
        switch (order.get(0)) {
            case "change":
                Change change = new Change(order.get(2), order.get(3), order.get(4), order.get(5));
                return change.install(id, instrumentation);
            case "mutate":
                return new Mutation(order.get(2), order.get(3), order.get(4), order.get(5), order.get(6))
                        .install(id, instrumentation);
            case "cover":
                return Coverage.install(id, order.subList(2, order.size()), instrumentation);
            case "covered":
                return String.join("\n", Probes.take());
            case "hits":
                return Long.toString(Switchboard.hits(id) + (Probes.wasPassed(id) ? 1 : 0));
            case "revert":
                return Switchboard.revert(id);
            default:
                return "error unknown order " + order.get(0);
        }
    }
}
