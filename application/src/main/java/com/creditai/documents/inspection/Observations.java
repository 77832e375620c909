package com.creditai.documents.inspection;

/** What was met while tokens were read, wherever it stood: an object that nothing refers to counts too. */
final class Observations {
    private boolean tooDeep;
    private boolean javaScript;
    private boolean launch;
    private boolean encrypted;

    /**
     * A key of a dictionary, unescaped. {@code /JS} and {@code /JavaScript} (the name tree) carry programs. Form
     * submission, data import and links to other files are left alone: nothing in the service follows an action, and
     * forms of honest bureaus use them.
     */
    void key(String name) {
        javaScript |= name.equals("JS") || name.equals("JavaScript");
    }

    /** A name that is a value, unescaped: also alone in an object of its own, as {@code /S 7 0 R} may refer to it. */
    void name(String name) {
        javaScript |= name.equals("JavaScript");
        launch |= name.equals("Launch");
    }

    /** A name somewhere below the deepest level that is read: key or value, nobody knows. */
    void buried(String name) {
        key(name);
        name(name);
    }

    void nestedTooDeeply() {
        tooDeep = true;
    }

    void encryption() {
        encrypted = true;
    }

    boolean tooDeep() {
        return tooDeep;
    }

    boolean javaScript() {
        return javaScript;
    }

    boolean launch() {
        return launch;
    }

    boolean encrypted() {
        return encrypted;
    }
}
