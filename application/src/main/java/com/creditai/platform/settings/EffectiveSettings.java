package com.creditai.platform.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings as they count: those that are given, and the defaults of the others. Empty text counts as not given. */
final class EffectiveSettings {

    private static final Map<String, String> DEFAULTS = SettingRule.ALL.stream()
            .filter(rule -> rule.otherwise().isPresent())
            .collect(Collectors.toUnmodifiableMap(
                    SettingRule::property, rule -> rule.otherwise().orElseThrow()));

    private final Function<String, Optional<String>> source;

    EffectiveSettings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** What somebody has written for the property. */
    Optional<String> given(String property) {
        return source.apply(property).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The defaults of the settings that nobody has given a value. */
    Map<String, String> missingDefaults() {
        return DEFAULTS.entrySet().stream()
                .filter(rule -> given(rule.getKey()).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the service will work with; nothing when nothing is given and there is no default. */
    Optional<String> effective(String property) {
        return given(property).or(() -> Optional.ofNullable(DEFAULTS.get(property)));
    }
}
