package com.creditai.platform.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Judges the settings before anything else starts: present, well-formed, not contradictory, and fit for production. The
 * order is that of the template, so that the first problem named is the first line to look at.
 */
public final class SettingsCheck {

    private final EffectiveSettings settings;

    /** Checks what the function answers for a property name; empty text counts as missing. */
    public SettingsCheck(Function<String, Optional<String>> settings) {
        this.settings = new EffectiveSettings(settings);
    }

    /** The first problem in the template's order, or nothing when the service may start. */
    public Optional<SettingProblem> firstProblem() {
        // What is not well-formed cannot be compared: each kind of problem is looked for when there is none of the kind
        // before.
        return Stream.<Supplier<Optional<SettingProblem>>>of(
                        this::illFormed, this::contradiction, this::unfitForProduction)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of all settings, in the template's order. */
    public static List<String> properties() {
        return SettingRule.ALL.stream().map(SettingRule::property).toList();
    }

    private Optional<SettingProblem> illFormed() {
        return SettingRule.ALL.stream()
                .map(this::judge)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SettingProblem> judge(SettingRule rule) {
        Optional<String> value = settings.given(rule.property());
        if (value.isEmpty()) {
            return rule.required() ? Optional.of(problem(rule, "is missing")) : Optional.empty();
        }
        return rule.form().accepts(value.get()) ? Optional.empty() : Optional.of(problem(rule, "is malformed"));
    }

    private static SettingProblem problem(SettingRule rule, String complaint) {
        return SettingProblem.of(
                rule.property(), complaint, "Set it to " + rule.form().wanted() + ".");
    }

    private Optional<SettingProblem> contradiction() {
        return new Contradictions(settings).first();
    }

    private Optional<SettingProblem> unfitForProduction() {
        return new ProductionFitness(settings).first();
    }
}
