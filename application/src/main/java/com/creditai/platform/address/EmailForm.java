package com.creditai.platform.address;

import java.util.Locale;
import java.util.regex.Pattern;

/** The e-mail addresses that the service takes, wherever they are typed. */
public final class EmailForm {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int MOST = 254;
    private static final int MOST_BEFORE_AT = 64;

    private EmailForm() {}

    /** The one spelling of an address: stripped and in lower case. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a normal spelling is an address: local part, @, domain with a dot; at most 254 characters. */
    public static boolean accepts(String address) {
        return address.length() <= MOST
                && address.indexOf('@') <= MOST_BEFORE_AT
                && FORM.matcher(address).matches();
    }
}
