package com.creditai.golive.proof;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes the key of a criterion's proof: SHA-256 of the sources that its check rests on.
 *
 * <p>These are its Rule, the step definitions and drivers that its steps may reach, what declares its sabotages, how
 * sabotages are done, all of the fixtures and of the service (until coverage by criterion exists) and the versions in the
 * parent pom.
 */
public final class ProofKeys {

    /** {@code path|sha256} lines of the service's sources, where a bundle does not hold the sources themselves. */
    public static final String SERVICE_SOURCES = "application/sources.psv";

    /** The same of the fixtures' sources. */
    public static final String FIXTURES = "fixtures/sources.psv";

    private static final List<String> HOW_SABOTAGES_ARE_DONE = List.of(
            StepSources.ROOT + "java/com/creditai/golive/agent/",
            StepSources.ROOT + "java/com/creditai/golive/sabotage/");

    private static final Pattern VERSION = Pattern.compile("<([\\w.-]+\\.version|version)>([^<]*)</\\1>");

    private final Census census;
    private final StepSources steps;
    private final String common;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private ProofKeys(Census census, StepSources steps, String common) {
        this.census = census;
        this.steps = steps;
        this.common = common;
    }

    public static ProofKeys of(EvidenceFiles files, Census census, StepSources steps) {
        String versions = VERSION.matcher(files.text("pom.xml").orElse(""))
                .results()
                .map(match -> match.group(1) + "=" + match.group(2))
                .collect(Collectors.joining("\n"));
        String sabotage = HOW_SABOTAGES_ARE_DONE.stream()
                .flatMap(directory -> files.paths(directory, ".java").stream())
                .map(path -> path + "|" + Digests.sha256(files.text(path).orElseThrow()))
                .collect(Collectors.joining("\n"));
        String common = Stream.of(SERVICE_SOURCES, FIXTURES)
                .map(path -> files.text(path).orElse(""))
                .collect(Collectors.joining("\n", "", "\n" + sabotage + "\n" + versions));
        return new ProofKeys(census, steps, Digests.sha256(common));
    }

    /** 64 hexadecimal digits; of a criterion without Rule too, although nothing can be proven there. */
    public String key(String criterion) {
        return known.computeIfAbsent(criterion, this::compute);
    }

    private String compute(String criterion) {
        var text = new StringBuilder(common).append('\n');
        census.rule(criterion).ifPresent(rule -> append(text, rule));
        steps.sabotagesNaming(criterion).forEach(part -> text.append(part).append('\n'));
        return Digests.sha256(text.toString());
    }

    private void append(StringBuilder text, RuleText rule) {
        text.append(rule.source()).append('\n');
        steps.sourcesUsedBy(rule).forEach(part -> text.append(part).append('\n'));
    }
}
