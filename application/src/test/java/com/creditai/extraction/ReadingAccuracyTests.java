package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.PrintedLines;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingAccuracyTests {

    private static final int[] PAGES = {1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 30, 45, 60};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void readsEveryFieldOfTwentyMadeUpReportsAndQuotesEachWhereItStands(Layout layout) throws IOException {
        List<FieldAccuracy> accuracies = new ArrayList<>();
        List<String> misplaced = new ArrayList<>();
        for (int i = 0; i < PAGES.length; i++) {
            SyntheticReport report = SyntheticReports.random(layout, 1000 + i, PAGES[i]);
            String read = CreditReportJson.write(Reading.report(folder, report));
            accuracies.add(FieldAccuracy.of(report.truthJson(), read));
            collectMisplaced(JsonMapper.shared().readTree(read), PrintedLines.of(report.pdf()), misplaced);
        }

        FieldAccuracy accuracy = FieldAccuracy.sum(accuracies);
        assertThat(accuracy.differences()).as("differences of " + layout).hasSizeLessThan(1);
        assertThat(accuracy.overall().found()).as("fields compared").isGreaterThan(5000);
        assertThat(accuracy.overall().precision()).as("precision").isGreaterThanOrEqualTo(0.995);
        assertThat(accuracy.overall().recall()).as("recall").isGreaterThanOrEqualTo(0.995);
        assertThat(misplaced)
                .as("quotes that do not stand at their page and line")
                .isEmpty();
    }

    private static void collectMisplaced(JsonNode node, PrintedLines lines, List<String> misplaced) {
        if (node.isObject() && node.has("raw")) {
            String raw = node.path("raw").asString();
            if (!lines.stands(raw, node.path("page").asInt(), node.path("line").asInt())) {
                misplaced.add(node.toString());
            }
        }
        node.values().forEach(child -> collectMisplaced(child, lines, misplaced));
    }
}
