package com.creditai.golive.results;

/** The path of a feature inside the repository, however a tool writes it. */
public final class FeaturePath {

    private static final String DIRECTORY = "features/";

    private FeaturePath() {}

    /** {@code features/a/b.feature} for {@code file:///home/x/features/a/b.feature}. */
    public static String of(String uri) {
        String path = uri.replace('\\', '/');
        int nested = path.lastIndexOf("/" + DIRECTORY);
        if (nested >= 0) {
            return path.substring(nested + 1);
        }
        int start = path.indexOf(DIRECTORY);
        return start >= 0 ? path.substring(start) : path;
    }
}
