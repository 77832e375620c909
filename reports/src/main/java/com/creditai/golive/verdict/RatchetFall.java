package com.creditai.golive.verdict;

/**
 * A criterion of {@code features/ratchet.txt} that is not PASSED and proven.
 *
 * @param failsTheBuild whether {@code mvn verify} fails on it; {@code .ci/run} fails on every one
 */
public record RatchetFall(String criterion, String why, boolean failsTheBuild) {}
