package com.creditai.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTableTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pays As Agreed | 11",
                "30 Days Late | 71",
                "60 Days Late | 78",
                "90 Days Late | 80",
                "120 Days Late | 82",
                "150 Days Late | 83",
                "180 or More Days Late | 84",
                "Collection | 93",
                "Charge-Off | 97",
                "CHARGE OFF | 97",
                "Paid Charge-Off | 64",
                "Paid Collection | 62",
                "Transferred or Sold | 05",
                "Paid or Closed at Zero | 13"
            })
    void knowsTheWordsOfBothBureaus(String words, String code) {
        for (Bureau bureau : Bureau.values()) {
            assertThat(StatusTable.codeOf(bureau, words).code())
                    .as(bureau + ": " + words)
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Pays",
                "Not 30 days late",
                "Pays as agreed until charge-off",
                "31 days late",
                "Included in bankruptcy"
            })
    void neverGuessesWordsThatAreNotInTheTable(String words) {
        for (Bureau bureau : Bureau.values()) {
            assertThat(StatusTable.codeOf(bureau, words))
                    .as(bureau + ": " + words)
                    .isEqualTo(StatusCode.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource(Bureau.class)
    void keepsTheWordsOfOneBureauApartFromThoseOfTheOther(Bureau bureau) {
        assertThat(StatusTable.codeOf(bureau, "Open/Never late.").isKnown()).isEqualTo(bureau == Bureau.EXPERIAN);
    }
}
