package com.creditai.notifications.internal;

import java.time.Duration;

/** The mails there are. The one to an address that is not confirmed yet holds nothing that was typed with the address. */
enum MailKind {
    CONFIRM_ADDRESS(
            "Confirm your address",
            "thank you for registering with CreditAI. Please confirm that this address is yours. The link works once, for 24 hours.",
            "Confirm my address",
            "If you did not register, you need not do anything.",
            Duration.ofHours(24)),
    ADDRESS_TAKEN(
            "You already have an account",
            "somebody, perhaps you, tried to register this address with CreditAI again. It has an account already: just sign in.",
            "Sign in",
            "If it was not you, you need not do anything: nothing was changed.",
            Duration.ofHours(24)),
    ANALYSIS_READY(
            "Your analysis is ready",
            "the report that you uploaded to CreditAI has been analysed. You can read the result after signing in.",
            "Read the analysis",
            "You receive this mail because you uploaded a report.",
            Duration.ofDays(7));

    private final String subject;
    private final String message;
    private final String action;
    private final String closing;
    private final Duration useful;

    MailKind(String subject, String message, String action, String closing, Duration useful) {
        this.subject = subject;
        this.message = message;
        this.action = action;
        this.closing = closing;
        this.useful = useful;
    }

    /** How long after it was written it still helps whoever receives it. */
    Duration useful() {
        return useful;
    }

    /** Whether the person may be called by name: before that anybody may have typed it, to have us mail it to somebody. */
    boolean greetsByName() {
        return this != CONFIRM_ADDRESS;
    }

    String subject() {
        return subject;
    }

    String text(String name, String link) {
        return greeting(name) + "\n\n" + message + "\n\n" + action + ":\n" + link + "\n\n" + closing + "\n\nCreditAI\n";
    }

    /** The arguments must be escaped for HTML. */
    String html(String name, String link) {
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
                """.formatted(subject, greeting(name), message, link, action, closing);
    }

    private String greeting(String name) {
        return greetsByName() ? "Hello " + name + "," : "Hello,";
    }
}
