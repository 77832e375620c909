package com.creditai.platform.settings;

/** One setting: its name, whether it must be there, and its form. */
record SettingRule(String property, boolean required, SettingForm form) {

    static SettingRule required(String property, SettingForm form) {
        return new SettingRule(property, true, form);
    }

    static SettingRule optional(String property, SettingForm form) {
        return new SettingRule(property, false, form);
    }
}
