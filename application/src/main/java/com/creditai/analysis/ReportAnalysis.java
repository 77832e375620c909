package com.creditai.analysis;

import com.creditai.extraction.CreditReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses a report. The same report gives an equal analysis on every run and on every later day. */
public final class ReportAnalysis {
    private ReportAnalysis() {}

    /** All findings, score factors and dated derogatories of the report. */
    public static Analysis of(CreditReport report) {
        List<Tradeline> tradelines = Tradeline.of(report);
        List<Finding> findings = new ArrayList<>();
        List<Derogatory> derogatories = new ArrayList<>();
        for (Tradeline tradeline : tradelines) {
            findings.addAll(ConsistencyRules.judge(tradeline));
            Optional<Obsolescences.Item> item = Obsolescences.of(tradeline);
            item.flatMap(dated -> dated.finding(report.reportDate())).ifPresent(findings::add);
            item.map(Obsolescences.Item::derogatory).ifPresent(derogatories::add);
        }
        return new Analysis(findings, ScoreFactors.of(report, tradelines), derogatories);
    }
}
