package com.creditai.documents.internal;

import com.creditai.notifications.Notifications;
import java.net.URI;
import java.util.UUID;

/** Tells the owner that an analysis can be read. */
final class ReadyMail {

    private final Notifications notifications;
    private final URI publicUrl;

    ReadyMail(Notifications notifications, URI publicUrl) {
        this.notifications = notifications;
        this.publicUrl = publicUrl;
    }

    /** In the caller's transaction: the mail is sent if and when that commits. */
    void enqueue(UUID account, UUID report) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        notifications.analysisReady(account, report, URI.create(base + "/reports/" + report));
    }
}
