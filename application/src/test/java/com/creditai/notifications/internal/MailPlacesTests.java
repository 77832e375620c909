package com.creditai.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPlacesTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "4, 2", "64, 32"})
    void leavesHalfOfTheWorkersToWhatNeedsNoMailServer(int workers, int mails) {
        assertThat(useAll(MailPlaces.among(workers))).isEqualTo(mails);
    }

    @Test
    void givesAPlaceBackHoweverTheHandingOverEnds() {
        MailPlaces places = MailPlaces.among(2);
        assertThatThrownBy(() -> places.use(() -> {
                    throw new IllegalStateException("not taken");
                }))
                .hasMessage("not taken");
        assertThat(useAll(places)).as("places that are free afterwards").isEqualTo(1);
        assertThat(useAll(places)).as("and once more").isEqualTo(1);
    }

    /** Takes one place within the other until none is left; answers how many there were. */
    private static int useAll(MailPlaces places) {
        List<Integer> taken = new ArrayList<>();
        useFurther(places, taken);
        return taken.size();
    }

    private static void useFurther(MailPlaces places, List<Integer> taken) {
        boolean used = places.use(() -> {
            taken.add(taken.size());
            useFurther(places, taken);
        });
        assertThat(used || !taken.isEmpty()).as("the first place is free").isTrue();
    }
}
