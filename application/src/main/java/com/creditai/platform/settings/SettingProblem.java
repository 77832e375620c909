package com.creditai.platform.settings;

import java.util.Locale;

/**
 * Why the service cannot start: the setting, what is wrong with it, and what to do.
 *
 * @param setting property name, or two joined by " and " when they contradict each other
 * @param complaint continues the sentence after the name
 * @param advice a sentence in the imperative
 */
public record SettingProblem(String setting, String complaint, String advice) {

    static SettingProblem of(String property, String complaint, String advice) {
        return new SettingProblem("setting " + named(property), complaint, advice);
    }

    static SettingProblem between(String first, String second, String complaint, String advice) {
        return new SettingProblem("settings " + named(first) + " and " + named(second), complaint, advice);
    }

    /** The one line for a person. */
    public String message() {
        return "CreditAI cannot start: " + setting + " " + complaint + ". " + advice;
    }

    private static String named(String property) {
        return property + " (" + property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT) + ")";
    }
}
