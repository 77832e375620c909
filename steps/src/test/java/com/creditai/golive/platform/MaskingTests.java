package com.creditai.golive.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail to maya.okafor@people.test went | mail to m***@p***.test went",
                "SSN 123-45-6789 | SSN ***-**-****",
                "card 4111 1111 1111 1111. | card ****.",
                "account 412345678901234 | account ****",
                "Authorization: Bearer abcdefgh.ijk-lmn_op | Authorization: Bearer ***",
                "{\"password\":\"gran\\\"ite-1!\",\"x\":1} | {\"password\":\"***\",\"x\":1}",
                "{\"refreshToken\" : \"abc\"} | {\"refreshToken\" : \"***\"}",
                "https://localhost:1/confirm?token=AbC-9_ next | https://localhost:1/confirm?token=*** next",
                "Set-Cookie: SESSION=abc; Path=/ | Set-Cookie: ***"
            })
    void hidesWhatIsPersonalOrSecret(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"Maya Okafor\",\"x\":1} | {\"name\":\"***\",\"x\":1}",
                "{\"birthYear\":{\"value\":1981,\"page\":1},\"x\":1} | {\"birthYear\":\"***\",\"x\":1}",
                "{\"names\":[{\"value\":\"MAYA OKAFOR\"},{\"value\":\"M OKAFOR\"}]} | {\"names\":[\"***\"]}",
                "{\"addresses\":[{\"value\":\"12 ELM ST\"}],\"x\":[1]} | {\"addresses\":[\"***\"],\"x\":[1]}",
                "> maya@people.test {\"name\":\"Maya Okafor\"} | > m***@p***.test {\"name\":\"***\"}"
            })
    void hidesWhoSomebodyIsInWhatWasSaid(String text, String masked) {
        assertThat(Masking.maskExchange(text)).isEqualTo(masked);
    }

    @Test
    void hidesAPasswordOfAnyLength() {
        assertThat(Masking.mask("{\"password\":\"" + "a\\\"".repeat(50_000) + "\"}"))
                .isEqualTo("{\"password\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\":\"READY\",\"pages\":12,\"uploadedAt\":\"2026-11-22T14:35:45.123456Z\"}",
                "{\"filename\":\"report.pdf\",\"creditorName\":\"FINCH BANK\"}",
                "balance 12345.67 of 2024-03-15",
                "{\"process\":{\"thread\":{\"name\":\"worker-1\"}},\"service\":{\"name\":\"creditai\"}}",
                "id 7f1c9a52-2c1b-4d54-8f0e-1b2c3d4e5f60",
                "features/documents/refused.feature:12 took 123456 ms"
            })
    void leavesWhatIsNeitherAsItIs(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void keepsPeopleApartFromEachOther() {
        assertThat(Masking.mask("a@x.test b@y.test")).isEqualTo("a***@x***.test b***@y***.test");
    }
}
