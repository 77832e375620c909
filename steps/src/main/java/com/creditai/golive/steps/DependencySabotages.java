package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criteria on the database's connections and on the health page are tried. */
public final class DependencySabotages implements SabotageDeclarations {

    private static final String HEALTH = "com.creditai.platform.health.";
    private static final String TLS_MODE = "com.creditai.platform.database.DatabaseAddress#tlsMode";
    private static final String POOL = "spring.datasource.hikari.";

    @Override
    public void declare(Declarations declarations) {
        connections(declarations.criterion("DB-01"));
        health(declarations.criterion("HEALTH-01"));
    }

    private static void connections(Declarations.Criterion connections) {
        connections
                .clause(
                        "a",
                        tlsMode("the database is reached without encryption", "disable"),
                        tlsMode("encryption is given up where the database offers none", "prefer"),
                        tlsMode("any certificate will do", "require"),
                        tlsMode("a certificate for any host will do", "verify-ca"))
                .clause("b", Sabotages.setting("the pool grows with demand", POOL + "maximum-pool-size", "40"))
                .clause(
                        "c",
                        // With a dash, which is an underscore in the environment, Spring would take the pool's
                        // connection for it.
                        Sabotages.setting(
                                "requests wait a minute for a connection", POOL + "connectiontimeout", "60000"),
                        ownError("a missing connection is an error of our own"),
                        atStart(
                                "nobody is told when to come back",
                                "com.creditai.platform.errors.ProblemTranslator#askToComeBack",
                                Action.skip()))
                .clause(
                        "d",
                        atStart(
                                "lost connections keep their places in the pool",
                                "com.zaxxer.hikari.pool.HikariPool#closeConnection",
                                Action.skip()),
                        atStart(
                                "whoever has waited for the database is answered an error",
                                "com.creditai.identity.internal.AccountController#readOwnAccount",
                                Action.throwing("java.lang.IllegalStateException")),
                        ownError("a lost database is an error of our own"));
    }

    private static void health(Declarations.Criterion health) {
        health.clause(
                        "b",
                        told("every dependency is said to be optional", "importance", "optional"),
                        told("every dependency is said to be down", "state", "down"),
                        told("no latency is told", "latencyMillis", "0"),
                        told("no last success is told", "lastSuccess", "never"))
                .clause(
                        "c",
                        atStart(
                                "no dependency counts as critical",
                                HEALTH + "Dependency#isCritical",
                                Action.returning("false")),
                        atStart(
                                "storage is not really asked",
                                "com.creditai.documents.storage.GoogleObjectStorage#check",
                                Action.skip()))
                .clause(
                        "d",
                        atStart(
                                "every dependency counts as critical",
                                HEALTH + "Dependency#isCritical",
                                Action.returning("true")),
                        atStart(
                                "the breached-password service is not really asked",
                                "com.creditai.identity.internal.BreachRangeService#check",
                                Action.skip()))
                .clause(
                        "e",
                        atStart(
                                "the mail server is not really asked",
                                "com.creditai.notifications.internal.MailServer#check",
                                Action.skip()))
                .clause(
                        "f",
                        atStart(
                                "a dependency is never asked again",
                                HEALTH + "WatchedDependency#isFresh",
                                Action.returning("true")),
                        atStart(
                                "a lost database is not found again",
                                "com.zaxxer.hikari.pool.HikariPool#closeConnection",
                                Action.skip()),
                        atStart(
                                "no last success is told of what is lost",
                                HEALTH + "DependencyReport#lastSuccess",
                                Action.returning("never")));
    }

    private static Sabotage ownError(String name) {
        return atStart(
                name, "com.creditai.platform.errors.ProblemTranslation#isDatabaseAway", Action.returning("false"));
    }

    private static Sabotage tlsMode(String name, String mode) {
        return atStart(name, TLS_MODE, Action.returning(mode));
    }

    private static Sabotage told(String name, String what, String answer) {
        return Sabotages.code(name, HEALTH + "DependencyReport#" + what, Action.returning(answer));
    }

    private static Sabotage atStart(String name, String point, Action action) {
        return Sabotages.codeAtStart(name, point, action);
    }
}
