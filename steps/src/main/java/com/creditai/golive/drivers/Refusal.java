package com.creditai.golive.drivers;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What people are told when something is refused: the words of the features, and how the service says it. */
public enum Refusal {
    LINK_SPENT("the link does not work any more", 410, "link-spent", "link"),
    NOT_CONFIRMED("the account is not confirmed", 403, "account-not-confirmed", "confirm"),
    OTHER_PASSWORD("the password is not that of the registration", 422, "password-not-of-link", "password"),
    SIGN_IN("the address or the password is wrong", 401, "sign-in-refused", "password"),
    WEAK_PASSWORD("the password is too weak", 422, "password-weak", "password"),
    EMPTY("the file is empty", 422, "file-empty", "empty"),
    TOO_LARGE("the file is larger than 20 MB", 413, "file-too-large", "20 MB"),
    NOT_PDF("the file is not a PDF", 422, "file-not-pdf", "not a PDF"),
    TRUNCATED("the file is cut off", 422, "file-truncated", "incomplete|cut off|truncated|missing"),
    ENCRYPTED("the file is protected by a password", 422, "file-encrypted", "password"),
    TOO_MANY_PAGES("the file has more than 500 pages", 422, "file-too-many-pages", "500"),
    BOMB("the file unpacks to far too much", 422, "file-bomb", "unpack"),
    NESTING("the file is nested too deeply", 422, "file-nesting", "nested"),
    JAVASCRIPT("the file contains a script", 422, "file-javascript", "script"),
    LAUNCH("the file starts a program", 422, "file-launch-action", "starts? .*program|launch"),
    MALWARE("the file contains malware", 422, "file-malware", "harmful|malware|virus"),
    ALTERED_ON_THE_WAY("the file was altered on the way", 422, "digest-mismatch", "digest|altered|changed|arrived"),
    STORED_ALTERED("the stored document was altered", 502, "document-altered", "altered|no longer|changed"),
    LAYOUT_UNKNOWN("the layout is unknown", 409, "layout-unknown", "layout"),
    CHANGED_MEANWHILE("the report was changed meanwhile", 412, "changed-meanwhile", "changed|meanwhile"),
    VERSION_NEEDED("the version is needed", 428, "precondition-required", "version|If-Match");

    private final String phrase;
    private final int status;
    private final String code;
    private final Pattern names;

    Refusal(String phrase, int status, String code, String names) {
        this.phrase = phrase;
        this.status = status;
        this.code = code;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    /** The refusal that a feature calls so. */
    public static Refusal saying(String phrase) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.phrase.equals(phrase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal is called '" + phrase + "'"));
    }

    /** Status and code as {@link Answer#brief()} writes them. */
    public String brief() {
        return status + " " + code;
    }

    /** The code by which programs know it. */
    public String code() {
        return code;
    }

    /** What the sentence for the person must name. */
    public Pattern names() {
        return names;
    }

    @Override
    public String toString() {
        return phrase;
    }
}
