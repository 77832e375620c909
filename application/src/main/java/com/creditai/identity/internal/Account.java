package com.creditai.identity.internal;

import com.creditai.identity.Role;
import java.util.Optional;
import java.util.UUID;

/** A row of the table account, its personal columns still sealed; without a password until its address is confirmed. */
record Account(
        UUID id,
        byte[] emailSealed,
        byte[] nameSealed,
        Optional<String> passwordHash,
        Role role,
        State state,
        boolean locked) {

    /** Whether the owner of the address has confirmed it. */
    enum State {
        UNCONFIRMED,
        ACTIVE
    }

    /** The state in one word, as support staff and administrators read it. */
    String describedState() {
        return locked ? "LOCKED" : state.name();
    }
}
