package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTests {

    @Test
    void allowsTheVersionItNames() {
        assertThat(EntityTag.ifMatch(EntityTag.of(3)).orElseThrow()).accepts(3).rejects(2, 4, 33);
    }

    @Test
    void allowsEachOfSeveral() {
        assertThat(EntityTag.ifMatch("\"1\", \"foreign,with-comma\" ,\"3\"").orElseThrow())
                .accepts(1, 3)
                .rejects(2);
    }

    @Test
    void allowsAnyForAStar() {
        assertThat(EntityTag.ifMatch(" * ").orElseThrow()).accepts(1, 999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "\"03\"", "\"\"", "\"three\"", "\"99999999999999\""})
    void allowsNothingForATagThatIsNotOurs(String header) {
        assertThat(EntityTag.ifMatch(header).orElseThrow()).rejects(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"3", "3\"", "\"3\" \"4\"", "\"3\";", "**"})
    void refusesWhatIsNoHeader(String header) {
        assertThat(EntityTag.ifMatch(header)).isEmpty();
    }
}
