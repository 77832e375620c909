package com.creditai.golive.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 accounts are late at the same time. Each one that is brought current helps.",
                "$600.00 is past due in all. Paying it first usually helps more than paying other balances.",
                "Is it yours? Then it counts."
            })
    void arePlainInShortSentences(String text) {
        assertThat(PlainWords.are(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Late.",
                "an account is late at the same time.",
                "5 accounts are late at the same time",
                "The DOFD is not on file.",
                "The tradeline is derogatory.",
                "See 15 USC 1681c for what this means.",
                "The field firstDelinquency is not there.",
                "You owe {0} of it in all.",
                "This account and that account and every other account and each and all of those that were ever listed in this or in any other report weigh something.",
                "One account is late and that account has been late for a long while and so it weighs on you a lot. "
                        + "Another account is late and that account has been late for a long while and so it weighs on you too."
            })
    void areNotPlainOtherwise(String text) {
        assertThat(PlainWords.are(text)).as(text).isFalse();
    }
}
