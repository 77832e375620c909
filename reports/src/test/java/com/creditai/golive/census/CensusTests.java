package com.creditai.golive.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.EvidenceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CensusTests {

    private static final String GOOD = """
            Feature: Files

              Background:
                Given Maya is signed in

              @PDF-03 @alone
              Rule: Bad files are refused

                @PDF-03.a
                Scenario Outline: <file> is refused
                  When she uploads <file>
                  Then it is refused
                  And nothing is kept

                  Examples:
                    | file  |
                    | empty |
                    | bomb  |

                @PDF-03.b @PDF-03.c
                Example: Another
                  Then it is refused

              @PDF-04
              Rule: Once
                @PDF-04.a
                Example: Twice
                  Then one is kept
            """;

    private static Census census(String feature) throws Exception {
        var files = new TreeMap<String, byte[]>();
        for (String path : Catalogue.DIGESTS.keySet()) {
            files.put(path, Files.readAllBytes(Path.of("..").resolve(path)));
        }
        EvidenceFiles evidence = EvidenceFiles.of(files).with("features/documents/a.feature", feature);
        return Census.take(Catalogue.read(evidence), evidence);
    }

    @Test
    void findsRulesExamplesRowsStepsAndTheirLines() throws Exception {
        Census census = census(GOOD);
        assertThat(census.contradictions()).isEmpty();
        RuleText rule = census.rule("PDF-03").orElseThrow();
        assertThat(rule.line()).isEqualTo(7);
        assertThat(rule.lastLine()).isEqualTo(23);
        ExampleText outline = rule.examples().get(0);
        assertThat(outline.cases()).extracting(ExampleText.CaseText::line).containsExactly(17, 18);
        assertThat(outline.cases().get(1).name()).isEqualTo("bomb is refused");
        assertThat(outline.cases().get(1).steps())
                .containsExactly(
                        new ExampleText.StepText("Maya is signed in", 4, false),
                        new ExampleText.StepText("she uploads bomb", 11, false),
                        new ExampleText.StepText("it is refused", 12, true),
                        new ExampleText.StepText("nothing is kept", 13, true));
        assertThat(rule.examples().get(1).clauses()).containsExactlyInAnyOrder("PDF-03.b", "PDF-03.c");
        assertThat(rule.thenAt("PDF-03.a", 13)).isTrue();
        assertThat(rule.thenAt("PDF-03.a", 11)).as("a When is no Then").isFalse();
    }

    @Test
    void knowsWhichLinesSelectScenarios() {
        Features features = Features.readOne(GOOD);
        assertThat(List.of(7, 10, 17, 18, 21))
                .as("Rule, outline, its rows, example")
                .allMatch(features::selectsAt);
        assertThat(List.of(0, 1, 3, 4, 11, 16, 999)).noneMatch(features::selectsAt);
    }

    @Test
    void aStepSelectsItsExample() {
        Features features = Features.readOne(GOOD);
        assertThat(features.selecting(12)).as("a step of the outline").hasValue(10);
        assertThat(features.selecting(18)).as("a row is itself").hasValue(18);
        assertThat(List.of(0, 1, 4, 16, 999))
                .as("what stands in no example, the background too")
                .allMatch(line -> features.selecting(line).isEmpty());
    }

    @Test
    void anOutlineWithoutRowsHasNoCase() throws Exception {
        Census census = census(GOOD.replace("        | empty |\n", "").replace("        | bomb  |\n", ""));
        assertThat(census.rule("PDF-03").orElseThrow().examples().get(0).cases())
                .isEmpty();
    }

    @Test
    void namesEveryContradictionWithItsPlace() throws Exception {
        assertThat(census(GOOD.replace("@PDF-04\n", "@PDF-03\n")).contradictions())
                .contains("features/documents/a.feature:25 is a second Rule @PDF-03; the first is at"
                        + " features/documents/a.feature:7");
        assertThat(census(GOOD.replace("@PDF-04.a", "@PDF-04.zz")).contradictions())
                .containsExactly(
                        "features/documents/a.feature:27 has the tag @PDF-04.zz, which the catalogue does not know");
        assertThat(census(GOOD.replace("    @PDF-04.a\n", "")).contradictions())
                .singleElement()
                .asString()
                .contains("shows no clause");
        assertThat(census("@PDF-03\n" + GOOD).contradictions())
                .singleElement()
                .asString()
                .contains("tags the whole feature");
        assertThat(census(GOOD.replace("  @PDF-04\n", "")).contradictions())
                .singleElement()
                .asString()
                .contains("with no criterion");
    }
}
