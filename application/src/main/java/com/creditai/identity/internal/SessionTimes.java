package com.creditai.identity.internal;

import com.creditai.identity.Role;
import com.creditai.platform.settings.Settings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long sessions last, those of pages and of the JSON API alike. */
@Component
final class SessionTimes {

    private final Settings.Sessions settings;

    SessionTimes(Settings settings) {
        this.settings = settings.sessions();
    }

    /** How long a session of such a person may do nothing. */
    Duration idle(Role role) {
        return role == Role.ADMIN ? settings.idleOfAdmins() : settings.idle();
    }

    /** How long after signing in a session ends. */
    Duration absolute() {
        return settings.absolute();
    }

    /** How long one access token is good. */
    Duration accessToken() {
        return settings.accessToken();
    }
}
