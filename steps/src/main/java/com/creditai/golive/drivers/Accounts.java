package com.creditai.golive.drivers;

import java.net.URI;

/** Opens accounts the way people do. */
public final class Accounts {

    /** A word in the path of every confirmation link. */
    private static final String CONFIRMATION = "confirm";

    private final MailDriver mails;

    public Accounts(MailDriver mails) {
        this.mails = mails;
    }

    /** Registers and waits for the mail; the person knows the mailed link then. */
    public void register(Person person) {
        Answer answer = person.register(person.password());
        if (!answer.succeeded()) {
            throw new IllegalStateException(person.name() + " cannot register: " + answer.brief());
        }
        awaitLink(person);
    }

    /** Waits for the confirmation mail that somebody else's action has sent. */
    public void awaitLink(Person person) {
        URI link = mails.withLink(person.email(), CONFIRMATION)
                .orElseThrow(() -> new IllegalStateException("no confirmation mail reached " + person.name()))
                .links()
                .get(0);
        person.wasMailed(link);
    }

    /**
     * Waits until a registration has brought the owner of its address one more confirmation mail, and answers the link.
     *
     * @param owner knows the link of an earlier mail
     */
    public URI awaitFurtherLink(Person owner) {
        return mails.withOtherLink(owner.email(), CONFIRMATION, owner.confirmationLink())
                .orElseThrow(() -> new IllegalStateException("no second confirmation mail reached " + owner.name()));
    }

    /** Follows the mailed link. */
    public Answer confirm(Person person) {
        return person.confirm(MailDriver.tokenOf(person.confirmationLink()));
    }

    /** Registers, confirms and signs in. */
    public void open(Person person) {
        register(person);
        enter(person);
    }

    /** Confirms an account whose link is known, and signs in. */
    public void enter(Person person) {
        Answer confirmed = confirm(person);
        Answer signedIn = person.signIn(person.password());
        if (!confirmed.succeeded() || !signedIn.succeeded()) {
            throw new IllegalStateException(person.name() + " cannot enter: confirmation " + confirmed.brief()
                    + ", sign-in " + signedIn.brief());
        }
    }
}
