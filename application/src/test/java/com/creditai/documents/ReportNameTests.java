package com.creditai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNameTests {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report",
        "C:\\Users\\Maya\\Equifax May.PDF, Equifax May",
        "../../etc/passwd, passwd",
        "a/b/, Credit report",
        ".pdf, Credit report",
        "credit.pdf.pdf, credit.pdf",
    })
    void isTakenFromTheFile(String file, String name) {
        assertThat(ReportName.ofFile(Optional.of(file)).text()).isEqualTo(name);
    }

    @Test
    void hasAWordForAFileWithoutName() {
        assertThat(ReportName.ofFile(Optional.empty()).text()).isEqualTo("Credit report");
    }

    @Property(tries = 500)
    void canBeMadeOfAnyFileName(@ForAll String file) {
        assertThat(ReportName.typed(ReportName.ofFile(Optional.of(file)).text()))
                .isPresent();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(ReportName.typed("\uD83D\uDE00".repeat(120))).isPresent();
        assertThat(ReportName.typed("\uD83D\uDE00".repeat(121))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\nb", "\u0085x\u0085y"})
    void refusesWhatCannotBeShown(String text) {
        assertThat(ReportName.typed(text)).isEmpty();
    }

    @Test
    void stripsBlanksAround() {
        assertThat(ReportName.typed("  May 2026 ").orElseThrow().text()).isEqualTo("May 2026");
        assertThatThrownBy(() -> new ReportName(" May")).isInstanceOf(IllegalArgumentException.class);
    }
}
