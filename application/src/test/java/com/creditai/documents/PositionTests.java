package com.creditai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTests {

    @Property(tries = 200)
    void comesBackAsItWasWritten(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 4_000_000_000_000_000L) long micros,
            @ForAll long most,
            @ForAll long least) {
        Position position = new Position(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(most, least));

        assertThat(Position.parse(position.text())).contains(position);
    }

    @Property(tries = 500)
    void neverThrowsOnWhateverSomebodySends(@ForAll String text) {
        assertThat(Position.parse(text))
                .satisfiesAnyOf(
                        parsed -> assertThat(parsed).isEmpty(),
                        parsed -> assertThat(Position.parse(parsed.orElseThrow().text()))
                                .isEqualTo(parsed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "AAAA", "' or 1=1", "_____________________________________________"})
    void refusesWhatItDidNotMake(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
