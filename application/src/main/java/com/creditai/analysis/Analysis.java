package com.creditai.analysis;

import java.util.List;

/**
 * What the report's facts give.
 *
 * @param findings inconsistencies to check, in the order of the report, within an account in the order of {@link Rule}
 * @param factors what weighs on a score, the strongest first
 * @param derogatories collections and charge-offs with the days on which they must go, in the order of the report
 */
public record Analysis(List<Finding> findings, List<ScoreFactor> factors, List<Derogatory> derogatories) {
    public Analysis {
        findings = List.copyOf(findings);
        factors = List.copyOf(factors);
        derogatories = List.copyOf(derogatories);
    }
}
