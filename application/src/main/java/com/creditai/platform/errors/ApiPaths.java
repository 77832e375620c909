package com.creditai.platform.errors;

/** Which addresses belong to the JSON API. */
public final class ApiPaths {

    private ApiPaths() {}

    /** Whether the path is of the JSON API, where every error is a problem. */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The path without characters that would forge a log line. */
    public static String loggable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }
}
