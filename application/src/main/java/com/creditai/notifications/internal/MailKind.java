package com.creditai.notifications.internal;

import org.springframework.web.util.HtmlUtils;

/** The mails there are. The one to an address that is not confirmed yet holds nothing that was typed with the address. */
enum MailKind {
    CONFIRM_ADDRESS(
            "Confirm your address",
            "thank you for registering with CreditAI. Please confirm that this address is yours. The link works once, for %s.",
            "Confirm my address",
            "If you did not register, you need not do anything."),
    ADDRESS_TAKEN(
            "You already have an account",
            "somebody, perhaps you, tried to register this address with CreditAI again. It has an account already: just sign in.",
            "Sign in",
            "If it was not you, you need not do anything: nothing was changed."),
    ANALYSIS_READY(
            "Your analysis is ready",
            "the report that you uploaded to CreditAI has been analysed. You can read the result after signing in.",
            "Read the analysis",
            "You receive this mail because you uploaded a report.");

    private final String subject;
    private final String message;
    private final String action;
    private final String closing;

    MailKind(String subject, String message, String action, String closing) {
        this.subject = subject;
        this.message = message;
        this.action = action;
        this.closing = closing;
    }

    /** Whether the person may be called by name: before that anybody may have typed it, to have us mail it to somebody. */
    boolean greetsByName() {
        return this != CONFIRM_ADDRESS;
    }

    String subject() {
        return subject;
    }

    String text(String name, MailLink link) {
        return greeting(name) + "\n\n" + message(link) + "\n\n" + action + ":\n" + link.address() + "\n\n" + closing
                + "\n\nCreditAI\n";
    }

    String html(String name, MailLink link) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                <p>%s</p>
                <p>CreditAI</p>
                </body>
                </html>
                """.formatted(
                        subject,
                        greeting(HtmlUtils.htmlEscape(name)),
                        message(link),
                        HtmlUtils.htmlEscape(link.address().toString()),
                        action,
                        closing);
    }

    /** What the kind says, with the time for which the link is good where it says that. */
    private String message(MailLink link) {
        return message.formatted(link.usefulInWords());
    }

    private String greeting(String name) {
        return greetsByName() ? "Hello " + name + "," : "Hello,";
    }
}
