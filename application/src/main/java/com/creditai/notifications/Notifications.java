package com.creditai.notifications;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/**
 * Mail to people. Each call writes into the caller's transaction; the mail leaves only after it commits, and is tried again
 * while the mail server does not take it: the link that confirms an address for as long as it is good, the one to sign in for a
 * day, news of an analysis for a week.
 */
public interface Notifications {

    /** Asks the owner of the address to confirm it by the link, which is good for so long. */
    void confirmAddress(UUID account, String email, String name, URI link, Duration good);

    /** Tells the owner of the address that somebody tried to register it again. */
    void addressTaken(UUID account, URI signIn);

    /** Tells a person that the analysis of a report can be read at the link; address and name come from the account. */
    void analysisReady(UUID account, UUID reportId, URI link);
}
