package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.FieldAccuracy;
import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class ReadingPropertyTests {

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatIsPrintedIsWhatIsRead(
            @ForAll Layout layout, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int pages)
            throws IOException {
        SyntheticReport synthetic = SyntheticReports.random(layout, seed, pages);
        Path folder = Files.createTempDirectory("reading");
        try {
            String read = CreditReportJson.write(Reading.report(folder, synthetic));

            assertThat(FieldAccuracy.of(synthetic.truthJson(), read).differences())
                    .isEmpty();
        } finally {
            Files.deleteIfExists(folder.resolve("report.pdf"));
            Files.delete(folder);
        }
    }
}
