package com.creditai.web;

import com.creditai.documents.Progress;
import com.creditai.documents.Report;

/**
 * A report as pages show it.
 *
 * @param state one word or two for a badge
 * @param tone look of the badge: good, bad or busy
 * @param failure what went wrong, empty when nothing did
 */
record ReportView(
        String id,
        String name,
        String state,
        String tone,
        int percent,
        String failure,
        boolean ended,
        String bureau,
        String facts,
        String uploaded,
        int version) {

    static ReportView of(Report report) {
        Progress progress = report.progress();
        return new ReportView(
                report.id().toString(),
                report.name(),
                state(progress),
                tone(progress),
                progress.percent(),
                progress instanceof Progress.Failed failed ? failed.failure().sentence() : "",
                progress.ended(),
                progress instanceof Progress.Ready ready
                        ? Wording.code(ready.bureau().name())
                        : "",
                Wording.count(report.pages(), "page") + ", " + Wording.size(report.sizeBytes()),
                Wording.moment(report.uploadedAt()),
                report.version());
    }

    private static String state(Progress progress) {
        if (progress instanceof Progress.Received) {
            return "Waiting";
        }
        if (progress instanceof Progress.Processing) {
            return "Being read";
        }
        return progress instanceof Progress.Ready ? "Ready" : "Not readable";
    }

    private static String tone(Progress progress) {
        if (progress instanceof Progress.Ready) {
            return "good";
        }
        return progress.ended() ? "bad" : "busy";
    }
}
