package com.creditai.support;

import com.creditai.identity.EmailAddress;
import com.creditai.identity.Principal;
import com.creditai.support.ReportStates.ReportState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How support staff find a consumer's account by its address. */
public interface ConsumerLookup {

    /** The account of the address, when a consumer has one; each look-up is recorded, one that finds nothing too. */
    Optional<Found> find(Principal supporter, EmailAddress email);

    /**
     * An account as support staff may see it.
     *
     * @param maskedEmail such as {@code m***@e***.test}
     * @param state {@code UNCONFIRMED}, {@code ACTIVE} or {@code LOCKED}
     * @param reports newest first
     */
    record Found(UUID id, String maskedEmail, String state, List<ReportState> reports) {}
}
