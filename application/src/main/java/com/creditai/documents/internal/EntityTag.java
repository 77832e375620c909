package com.creditai.documents.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags of reports (RFC 9110, 8.8.3): the version in quotes. */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private EntityTag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Which versions an {@code If-Match} header allows: any for {@code *}, otherwise those of its strong tags. Empty when the
     * header has no valid form.
     */
    static Optional<IntPredicate> ifMatch(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(version -> true);
        }
        Set<Integer> versions = new HashSet<>();
        Matcher tags = TAG.matcher(header);
        int end = 0;
        while (end < header.length()) {
            if (!tags.find(end) || tags.start() != end) {
                return Optional.empty();
            }
            if (tags.group(1) == null && VERSION.matcher(tags.group(2)).matches()) {
                versions.add(Integer.valueOf(tags.group(2)));
            }
            end = tags.end();
        }
        return end == 0 ? Optional.empty() : Optional.of(versions::contains);
    }
}
