package com.creditai.documents.internal;

import com.creditai.documents.Report;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entity tags of reports (RFC 9110, 8.8.3): the version and the state, since both are shown. For a change only the version
 * counts, so that nobody is told of a change which was the service's own work.
 */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");
    private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,8})(-[A-Z]+)?");

    private EntityTag() {}

    static String of(Report report) {
        return "\"" + report.version() + "-" + report.progress().state() + "\"";
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
            Matcher version = VERSION.matcher(tags.group(2));
            if (tags.group(1) == null && version.matches()) {
                versions.add(Integer.valueOf(version.group(1)));
            }
            end = tags.end();
        }
        return end == 0 ? Optional.empty() : Optional.of(new Seen(versions));
    }

    /** The versions that somebody has seen who asks for a change. */
    private record Seen(Set<Integer> versions) implements IntPredicate {
        @Override
        public boolean test(int version) {
            return versions.contains(version);
        }
    }
}
