package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import com.creditai.golive.drivers.Waiting;
import java.time.Duration;
import java.util.List;

/** Whether accepted reports are analysed, each once. */
final class ExactlyOneResult {

    private ExactlyOneResult() {}

    /** The person's reports once all have ended, or as they are when the time is over. */
    static List<ReportView> endedWithin(int seconds, Person person) {
        return Waiting.until(
                Duration.ofSeconds(seconds),
                person::reports,
                seen -> seen.stream().allMatch(ReportView::ended));
    }

    /** Asserts that each is ready, and that only one result was ever made of it. */
    static void ofEach(List<ReportView> reports, World world) {
        assertThat(reports)
                .as("their analyses, none lost, none failed")
                .allSatisfy(report ->
                        assertThat(report.state() + report.failureCode()).isEqualTo("READY"));
        assertThat(reports)
                .as("how many results were ever made of each")
                .allSatisfy(report -> assertThat(world.database().resultsEverMadeFor(report.id()))
                        .isEqualTo(1));
    }
}
