package com.creditai.golive.proof;

import com.creditai.golive.census.Census;
import com.creditai.golive.census.RuleText;
import com.creditai.golive.census.StepSources;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Computes the key of a criterion's proof: SHA-256 of the sources that its check rests on.
 *
 * <p>These are its Rule, the step definitions and drivers that its steps may reach, what declares its sabotages, all of
 * the service (until coverage by criterion exists) and the versions in the parent pom.
 */
public final class ProofKeys {

    /** {@code path|sha256} lines of the service's sources, where a bundle does not hold the sources themselves. */
    public static final String SERVICE_SOURCES = "application/sources.psv";

    private static final Pattern VERSION = Pattern.compile("<([\\w.-]+\\.version|version)>([^<]*)</\\1>");

    private final Census census;
    private final StepSources steps;
    private final String common;

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
        String service = files.text(SERVICE_SOURCES).orElse("");
        return new ProofKeys(census, steps, Digests.sha256(service + "\n" + versions));
    }

    /** 64 hexadecimal digits; of a criterion without Rule too, although nothing can be proven there. */
    public String key(String criterion) {
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
