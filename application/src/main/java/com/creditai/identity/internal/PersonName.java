package com.creditai.identity.internal;

import com.creditai.platform.errors.ProblemException;
import java.util.regex.Pattern;

/**
 * A person's name as it may stand in a mail: 1 to 100 characters, no line breaks or other control characters, and nothing that a
 * mail program would make a link of or take for markup.
 */
final class PersonName {

    private static final int MOST = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?i)://|\\bwww\\.|[<>@]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]");

    private PersonName() {}

    static String of(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > MOST || CONTROL.matcher(name).find()) {
            throw ProblemException.invalidField("name", "A name has 1 to 100 characters and stands on one line.");
        }
        if (ADDRESS.matcher(name).find()) {
            throw ProblemException.invalidField("name", "A name holds no address and none of the signs <, > and @.");
        }
        return name;
    }
}
