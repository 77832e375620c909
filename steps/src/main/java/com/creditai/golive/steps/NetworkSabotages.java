package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;
import java.util.Map;

/** How the criterion on network faults is tried: time limits that are missing or too tight, and what is not let go. */
public final class NetworkSabotages implements SabotageDeclarations {

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("FAIL-05")
                .clause(
                        "a",
                        Sabotages.settings(
                                "storage that answers late counts as lost",
                                Map.of("creditai.storage.read-timeout", "190ms")))
                .clause(
                        "b",
                        Sabotages.codeAtStart(
                                "a connection that broke is an error of our own",
                                "com.creditai.platform.errors.ProblemTranslation#isDatabaseAway",
                                Action.returning("false")))
                .clause(
                        "c",
                        Sabotages.setting("silence of storage is waited out", "creditai.storage.read-timeout", "10m"))
                .clause("e", Sabotages.setting("mail may have every worker", "creditai.worker.threads", "1"))
                .clause(
                        "f",
                        Sabotages.codeAtStart(
                                "lost connections keep their places in the pool",
                                "com.zaxxer.hikari.pool.HikariPool#closeConnection",
                                Action.skip()),
                        Sabotages.codeAtStart(
                                "connections to the mail server are left open",
                                "org.eclipse.angus.mail.smtp.SMTPTransport#close",
                                Action.skip()));
    }
}
