package com.creditai.golive.census;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.census.ExampleCells.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleCellsTests {

    private static final String FEATURE = """
            Feature: A bank

              Rule: Nobody overdraws

                Scenario Outline: <who> takes <amount>
                  When <who> takes <amount>
                  Then the answer to <who> is <answer>

                  Examples:
                    | who  | amount | answer | note   |
                    | Maya | 5      | yes    | enough |
                    | Ben  | 50     | no     | short  |

                Example: A table
                  Given these accounts
                    | owner | balance | found  |
                    | Maya  | 10      | none   |
                    | Ben   | 20      | a debt |
                  When they are counted
                  Then the sums are
                    | owner | sum |
                    | Maya  | 10  |
            """;

    /** Amounts and balances are what is tried, as is who takes them; notes are for readers; a first column names the row. */
    @Test
    void findsTheCellsThatSayWhatMustComeOut() {
        assertThat(ExampleCells.of("features/a.feature", FEATURE))
                .extracting(cell -> cell.scenario() + " " + cell.line() + " " + cell.heading() + " " + cell.words())
                .containsExactly(
                        "11 11 answer yes",
                        "12 12 answer no",
                        "14 17 found none",
                        "14 18 found a debt",
                        "14 22 sum 10");
    }

    @Test
    void changesOneCellAndNothingElse() {
        Cell cell = ExampleCells.of("features/a.feature", FEATURE).get(2);
        String changed = ExampleCells.with(FEATURE, cell, "much");
        assertThat(changed.lines().toList().get(16).strip()).isEqualTo("| Maya  | 10      | much |");
        assertThat(changed.lines().filter(line -> !FEATURE.contains(line))).hasSize(1);
        assertThat(ExampleCells.of("features/a.feature", changed).get(2).words())
                .isEqualTo("much");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, no",
        "false, true",
        "7, 8",
        "'1,200', '2,200'",
        "Status-1, other",
        "alone, other",
    })
    void saysSomethingElseThanBefore(String words, String expected) {
        assertThat(OtherWords.than(cell(words, List.of("other")))).contains(expected);
    }

    @Test
    void changesANumberAmongWordsWhereTheColumnKnowsNoOther() {
        assertThat(OtherWords.than(cell("in 90 days", List.of()))).contains("in 91 days");
        assertThat(OtherWords.than(cell("locked", List.of())))
                .as("nothing else is known to say")
                .isEmpty();
    }

    private static Cell cell(String words, List<String> others) {
        return new Cell(1, 1, 1, "heading", words, others);
    }
}
