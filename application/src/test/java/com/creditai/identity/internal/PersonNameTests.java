package com.creditai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.platform.errors.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"Maya Lindqvist", "Dr. Jean-Luc O'Neil", "李小龍", "Prof. W. W. Wwwright"})
    void takesAName(String name) {
        assertThat(PersonName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You won! claim at https://evil.example",
                "Go to www.evil.example",
                "WWW.evil.example",
                "<b>Maya</b>",
                "write to maya@evil.example"
            })
    void refusesWhatAMailProgramWouldMakeALinkOf(String name) {
        assertThatThrownBy(() -> PersonName.of(name)).isInstanceOf(ProblemException.class);
    }
}
