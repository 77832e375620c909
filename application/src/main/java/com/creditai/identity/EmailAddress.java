package com.creditai.identity;

import com.creditai.platform.address.EmailForm;
import com.creditai.platform.errors.ProblemException;

/**
 * An e-mail address as people type it, stripped and in lower case, so that two spellings of one address are equal.
 *
 * @param value local part, @, domain with a dot; at most 254 characters
 */
public record EmailAddress(String value) {

    public EmailAddress {
        if (!EmailForm.accepts(value)) {
            throw ProblemException.invalidField("email", "This is not an e-mail address.");
        }
    }

    /**
     * Reads what a person typed.
     *
     * @throws ProblemException 422 {@code invalid-request} when it is no address
     */
    public static EmailAddress of(String typed) {
        return new EmailAddress(EmailForm.normal(typed));
    }

    /** The part before the at sign. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** The address as support staff see it: {@code m***@e***.test}. */
    public String masked() {
        String domain = value.substring(value.indexOf('@') + 1);
        return value.charAt(0) + "***@" + domain.charAt(0) + "***" + domain.substring(domain.lastIndexOf('.'));
    }
}
