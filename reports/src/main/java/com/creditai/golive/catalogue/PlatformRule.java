package com.creditai.golive.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** On which platforms a criterion counts, in the words of the catalogue ("embedded+target"). */
public enum PlatformRule {
    EMBEDDED("embedded", EnumSet.of(Platform.EMBEDDED, Platform.CONTAINERS), false),
    EMBEDDED_AND_TARGET("embedded+target", EnumSet.of(Platform.EMBEDDED, Platform.CONTAINERS), true),
    CONTAINERS("containers", EnumSet.of(Platform.CONTAINERS), false),
    CONTAINERS_AND_TARGET("containers+target", EnumSet.of(Platform.CONTAINERS), true),
    TARGET("target", EnumSet.of(Platform.TARGET), false),
    ANY("any", EnumSet.allOf(Platform.class), false);

    private final String word;
    private final Set<Platform> platforms;
    private final boolean alsoOnTarget;

    PlatformRule(String word, Set<Platform> platforms, boolean alsoOnTarget) {
        this.word = word;
        this.platforms = platforms;
        this.alsoOnTarget = alsoOnTarget;
    }

    public String word() {
        return word;
    }

    /** Whether a result on that platform counts as evidence. */
    public boolean countsOn(Platform platform) {
        return platforms.contains(platform);
    }

    /** Whether a result on target, where there is one, must be passed as well. */
    public boolean alsoOnTarget() {
        return alsoOnTarget;
    }

    /** Whether {@code mvn verify} can show it. */
    public boolean shownByTheBuild() {
        return platforms.contains(Platform.EMBEDDED);
    }

    static PlatformRule of(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no platform " + word + "; it has "
                        + Arrays.stream(values()).map(PlatformRule::word).collect(Collectors.joining(", "))));
    }
}
