package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.ServiceProcess;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

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
}
