package com.creditai.analysis;

import com.creditai.extraction.Account;
import com.creditai.extraction.CreditReport;
import java.util.ArrayList;
import java.util.List;

/** Analyses a report. The same report gives an equal analysis on every run and on every later day. */
public final class ReportAnalysis {
    private ReportAnalysis() {}

    /** All findings, score factors and dated derogatories of the report. */
    public static Analysis of(CreditReport report) {
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (Account account : report.accounts()) {
            Tradeline tradeline = new Tradeline(++number, account, report.statusOf(account));
            findings.addAll(ConsistencyRules.judge(tradeline));
            Obsolescences.ofAccount(tradeline)
                    .flatMap(item -> item.finding(report.reportDate()))
                    .ifPresent(findings::add);
        }
        Obsolescences.ofCollections(report).stream()
                .flatMap(item -> item.finding(report.reportDate()).stream())
                .forEach(findings::add);
        return new Analysis(findings, ScoreFactors.of(report), Obsolescences.derogatories(report));
    }
}
