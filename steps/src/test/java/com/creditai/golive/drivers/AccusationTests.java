package com.creditai.golive.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccusationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bank violates the Fair Credit Reporting Act.",
                "Inconsistency to check: this is a violation.",
                "Inconsistency to check: the entry is illegal.",
                "Inconsistency to check: the creditor broke the law.",
                "The bureau committed fraud.",
                "This is a breach of duty."
            })
    void hearsAnAccusation(String words) {
        assertThat(Accusation.isIn(words)).as(words).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inconsistency to check: ALDER BANK has the status \"Pays as agreed\" and $51.00 past due.",
                "A collection may be reported for seven years, which start 180 days after the delinquency began.",
                "Ask the bureau to remove the collection because of its age; you need no reason besides the date."
            })
    void hearsNoneInPlainFacts(String words) {
        assertThat(Accusation.isIn(words)).as(words).isFalse();
    }
}
