package com.creditai.golive.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class EssentialLinesTests {

    @Test
    void whatWasSeenAndWhatWasWantedAreBothTold() {
        Throwable thrown = catchThrowable(
                () -> assertThat(List.of("up", "down")).as("the page").contains("unknown"));
        assertThat(EssentialLines.of(String.valueOf(thrown.getMessage())))
                .containsExactly(
                        "[the page]",
                        "Expecting List12:",
                        "[\"up\", \"down\"]",
                        "to contain:",
                        "[\"unknown\"]",
                        "but could not find the following element(s):",
                        "[\"unknown\"]");
    }

    @Test
    void stackFramesAreDroppedAndEachOfSeveralFailuresStays() {
        var softly = new SoftAssertions();
        softly.assertThat(1).as("first").isEqualTo(2);
        softly.assertThat(3).as("second").isEqualTo(4);
        Throwable thrown = catchThrowable(softly::assertAll);
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(EssentialLines.of(trace.toString()))
                .anyMatch(line -> line.contains("[first]"))
                .anyMatch(line -> line.contains("but was: 3"))
                .noneMatch(line -> line.startsWith("at "));
    }

    @Test
    void aSentenceThatBeginsLikeAFrameIsNoFrame() {
        assertThat(EssentialLines.of("at least one mail was expected"))
                .containsExactly("at least one mail was expected");
    }

    @Test
    void aLongMessageLosesItsMiddleAndKeepsWhatWasWanted() {
        String body = String.join(
                "\n", IntStream.range(0, 50).mapToObj(n -> "line " + n).toList());
        List<String> lines =
                EssentialLines.of("Expecting actual:\n" + body + "\nto contain:\n  \"" + "x".repeat(900) + "\"");
        assertThat(lines)
                .hasSize(EssentialLines.MOST_LINES)
                .startsWith("Expecting actual:", "line 0")
                .contains("… 45 lines left out …", "to contain:")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(EssentialLines.MOST_CHARACTERS));
    }

    @Test
    void nothingButBlanksIsNothingAndNoLineCommandsTheTerminal() {
        assertThat(EssentialLines.of(" \n\t\n")).isEmpty();
        assertThat(EssentialLines.of("a\u001b[2Kb")).containsExactly("a [2Kb");
    }

    @Test
    void oneLineIsCutWithAnEllipsis() {
        assertThat(EssentialLines.onOneLine("\n one\n\ttwo", 7)).isEqualTo("one two");
        assertThat(EssentialLines.onOneLine("\n one\n\ttwo", 6)).isEqualTo("one t…");
        assertThat(EssentialLines.onOneLine(" \n", 6)).isEmpty();
    }
}
