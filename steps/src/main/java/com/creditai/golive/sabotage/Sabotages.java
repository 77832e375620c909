package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Dependency;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.LineFault;
import com.creditai.golive.platform.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The kinds of sabotage. */
public final class Sabotages {

    private Sabotages() {}

    /**
     * Changes a method of the running service by an agent; it took effect when the method was called since.
     *
     * @param point {@code com.creditai.documents.internal.Intake#accept}, all overloads of it; an inner class is written
     *     with {@code $}
     */
    public static Sabotage code(String name, String point, Action action) {
        return new CodeSabotage(name, point, action);
    }

    /**
     * Changes a method of the instances that scenarios start for themselves, from their first instruction on; it took
     * effect when the method was called in one of them.
     */
    public static Sabotage codeAtStart(String name, String point, Action action) {
        return new CodeAtStartSabotage(name, point, action);
    }

    /** Changes a method of one instance that a scenario started for itself. */
    public static AppliedSabotage codeIn(ServiceProcess service, String point, Action action) {
        return CodeSabotage.applyIn(service, point, action);
    }

    /** Puts a generated change of one instance in force; it took effect when the changed place was passed since. */
    public static AppliedSabotage mutantIn(ServiceProcess service, Mutant mutant) {
        return LoadedAgent.in(service.pid()).mutate(mutant);
    }

    /** Restarts the service with one setting changed; it took effect when the service is ready with it. */
    public static Sabotage setting(String name, String setting, String value) {
        return settings(name, Map.of(setting, value));
    }

    /** Restarts the service with settings changed; it took effect when the service is ready with them. */
    public static Sabotage settings(String name, Map<String, String> changed) {
        return new SettingSabotage(name, changed);
    }

    /**
     * Runs a statement as the database's operator; it took effect when the shape of the database (its constraints,
     * triggers, policies, rights or functions) is another one afterwards.
     *
     * @param apply breaks, such as {@code drop policy ...}
     * @param revert mends exactly that
     */
    public static Sabotage sql(String name, String apply, String revert) {
        return new SqlSabotage(name, apply, revert);
    }

    /**
     * Runs a statement as the operator in the own database of each instance that scenarios start for themselves, when that
     * is ready; it took effect when it was run in one of them. The database goes with the instance.
     */
    public static Sabotage sqlAtStart(String name, String statement) {
        return new FurtherSqlSabotage(name, statement);
    }

    /**
     * Does several things at once, where checks lie behind one another and one alone would be caught by the next; it took
     * effect when each of them did.
     */
    public static Sabotage together(String name, Sabotage... parts) {
        return new JointSabotage(name, List.of(parts));
    }

    /**
     * Makes a provider's stand-in misbehave.
     *
     * @param apply breaks it and answers what mends it
     * @param tookEffect whether the misbehaviour was met since, from the stand-in's journal
     */
    public static Sabotage stub(String name, Function<Environment, Runnable> apply, Predicate<Environment> tookEffect) {
        return new StubSabotage(name, apply, tookEffect);
    }

    /**
     * Sends a signal to the shared service, such as {@code KILL} or {@code STOP}; it took effect while the process has ended
     * or stopped. It is continued or started again afterwards.
     */
    public static Sabotage process(String name, String signal) {
        return new ProcessSabotage(name, signal);
    }

    /** Sends a signal to one instance that a scenario started for itself, and continues it in the end. */
    public static AppliedSabotage signalTo(ServiceProcess service, String signal) {
        return ProcessSabotage.signalTo(service, signal);
    }

    /**
     * Disturbs the line to a dependency of each instance that scenarios start for themselves, from its start on; it took
     * effect when the fault was met on one of these lines.
     */
    public static Sabotage network(String name, Dependency dependency, LineFault fault) {
        return new NetworkSabotage(name, dependency, fault);
    }

    /**
     * Replaces a file of the environment; it took effect while the file holds something else than before.
     *
     * @param file which one
     * @param change what it holds instead
     */
    public static Sabotage file(String name, Function<Environment, Path> file, UnaryOperator<byte[]> change) {
        return new FileSabotage(name, file, change);
    }

    /**
     * Changes data as the database's operator; it took effect when rows were changed.
     *
     * @param apply an {@code insert}, {@code update} or {@code delete}
     * @param revert changes at least as many rows back
     */
    public static Sabotage data(String name, String apply, String revert) {
        return new DataSabotage(name, apply, revert);
    }

    /**
     * Restarts the service with a clock that is wrong by {@code shift}, which instances of scenarios have as well; it took
     * effect when the service has taken it. The database's clock is not changed.
     */
    public static Sabotage clock(String name, Duration shift) {
        return new ClockSabotage(name, shift);
    }
}
