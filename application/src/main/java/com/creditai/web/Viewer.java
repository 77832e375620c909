package com.creditai.web;

import com.creditai.identity.Principal;
import com.creditai.identity.Role;

/**
 * Who looks at a page, for its navigation.
 *
 * @param home the first page of that person's work
 */
record Viewer(Role role, String home) {

    static Viewer of(Principal person) {
        return new Viewer(
                person.role(),
                switch (person.role()) {
                    case CONSUMER -> "/reports";
                    case SUPPORT -> "/support";
                    case ADMIN -> "/admin";
                });
    }

    /** The name of that page in the navigation. */
    public String homeName() {
        return switch (role) {
            case CONSUMER -> "Your reports";
            case SUPPORT -> "Find an account";
            case ADMIN -> "Support accounts";
        };
    }
}
