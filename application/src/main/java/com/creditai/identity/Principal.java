package com.creditai.identity;

import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.ActsAs;
import java.io.Serializable;
import java.util.UUID;

/** Who is signed in; controllers take it by {@code @AuthenticationPrincipal}. Its name is the account's id, nothing personal. */
public record Principal(UUID accountId, Role role) implements java.security.Principal, ActsAs, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }

    @Override
    public Actor actor() {
        return switch (role) {
            case CONSUMER -> new Actor.Consumer(accountId);
            case SUPPORT -> new Actor.Support(accountId);
            case ADMIN -> new Actor.Admin(accountId);
        };
    }
}
