package com.creditai.golive.steps;

import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criterion on mails is tried: what they hold, and where their links lead. */
public final class MailSabotages implements SabotageDeclarations {

    private static final String MAIL = "com.creditai.notifications.internal.MailKind#";

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("MAIL-01")
                .clause(
                        "a",
                        Sabotages.code(
                                "mails have no HTML part worth the name",
                                MAIL + "html",
                                Action.returning("see the other part")),
                        Sabotages.code(
                                "the HTML part of mails leads to somebody else too",
                                MAIL + "html",
                                Action.appending("<a href=\"https://somebody.example/\">more</a>")),
                        Sabotages.code(
                                "the link of the confirmation mail confirms nothing",
                                "com.creditai.identity.internal.PendingRegistrations#confirm",
                                Action.returning("empty")),
                        Sabotages.code(
                                "any password will do",
                                "com.creditai.identity.internal.PasswordPolicy#require",
                                Action.skip()))
                .clause(
                        "d",
                        Sabotages.code(
                                "nobody is told that an analysis is ready",
                                "com.creditai.documents.internal.ReadyMail#enqueue",
                                Action.skip()),
                        Sabotages.code(
                                "the page that the mail leads to is broken",
                                "com.creditai.web.ReportPages#report",
                                Action.throwing("java.lang.IllegalStateException")),
                        AccessSabotages.everyReportForEverybody(),
                        announcedAllTheSame())
                .clause(
                        "e",
                        Sabotages.code(
                                "mails tell a score and an account",
                                MAIL + "text",
                                Action.appending("Your FICO is 720, account ending in 1234.")),
                        Sabotages.code(
                                "mails tell the court of a bankruptcy",
                                MAIL + "text",
                                Action.appending("US BANKRUPTCY COURT DISTRICT OF DELAWARE,"
                                        + " SANGAMON COUNTY CIRCUIT COURT, TRAVIS CO RECORDER")),
                        Sabotages.code(
                                "the subject tells a Social Security number",
                                MAIL + "subject",
                                Action.appending(" for SSN 666-12-3456")),
                        Sabotages.code(
                                "everybody is told the name of the first one",
                                "com.creditai.notifications.Recipients$Recipient#name",
                                Action.repeating()),
                        Sabotages.code(
                                "documents are not handed out",
                                "com.creditai.documents.internal.StoredReports#document",
                                Action.throwing("java.lang.IllegalStateException")));
    }

    private static Sabotage announcedAllTheSame() {
        String told = "com.creditai.documents.internal.ReportJson$One#";
        return Sabotages.together(
                "a report of an unknown layout is announced as ready",
                Sabotages.code(
                        "it is analysed as far as it goes",
                        "com.creditai.extraction.internal.LayoutRecognition$Recognition#bureau",
                        Action.returning("some com.creditai.extraction.Bureau EQUIFAX")),
                Sabotages.code("and told as failed", told + "state", Action.returning("FAILED")),
                Sabotages.code("for its layout", told + "failureCode", Action.returning("layout-unknown")));
    }
}
