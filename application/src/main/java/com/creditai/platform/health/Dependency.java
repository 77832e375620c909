package com.creditai.platform.health;

/**
 * Something outside of this process that the service needs, declared as a bean by the module that uses it.
 *
 * @param name as people call it, such as {@code database}
 * @param importance what its loss does to the service
 * @param check one cheap look at it, the same way that the work goes
 */
public record Dependency(String name, Importance importance, Check check) {

    /** Whether people can be served without it. */
    public enum Importance {
        CRITICAL,
        OPTIONAL
    }

    /** Asks the dependency once and returns when it has answered. */
    @FunctionalInterface
    public interface Check {

        /** Throws whatever shows that the dependency does not work. */
        void run() throws Exception;
    }

    /** One without which people cannot be served. */
    public static Dependency critical(String name, Check check) {
        return new Dependency(name, Importance.CRITICAL, check);
    }

    /** One without which people are still served, with less or later. */
    public static Dependency optional(String name, Check check) {
        return new Dependency(name, Importance.OPTIONAL, check);
    }

    boolean isCritical() {
        return importance == Importance.CRITICAL;
    }
}
