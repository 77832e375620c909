package com.creditai.golive.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessagesReaderTests {

    private static final String END =
            "{\"testRunFinished\":{\"success\":true,\"timestamp\":{\"seconds\":1,\"nanos\":0}}}\n";

    @Test
    void aFileWithItsEndIsCompleteAndOneWithoutIsNot() {
        assertThat(read(END).complete()).isTrue();
        assertThat(read("").complete()).isFalse();
        assertThat(read("{}\n").complete()).isFalse();
        assertThat(read(END.substring(0, 30)).complete()).isFalse();
        assertThat(read("garbage\n" + END).complete())
                .as("a line that is no message")
                .isFalse();
        assertThat(read("[1]\n" + END).complete()).isFalse();
    }

    @Test
    void anAttemptOfAnUnknownScenarioMakesTheFileIncomplete() {
        assertThat(read("{\"testCaseStarted\":{\"id\":\"1\",\"testCaseId\":\"2\",\"attempt\":0}}\n" + END)
                        .complete())
                .isFalse();
    }

    @Test
    void aFailedHookOfTheRunIsSeen() {
        assertThat(read("{\"testRunHookFinished\":{\"result\":{\"status\":\"FAILED\"}}}\n" + END)
                        .hooksFailed())
                .isTrue();
        assertThat(read("{\"testRunHookFinished\":{\"result\":{\"status\":\"PASSED\"}}}\n" + END)
                        .hooksFailed())
                .isFalse();
    }

    @Property(tries = 300)
    void neverFailsWhateverTheFileHolds(@ForAll byte[] anything) {
        assertThatCode(() -> MessagesReader.read(anything)).doesNotThrowAnyException();
    }

    @Test
    void pathsAreThoseOfTheRepositoryHoweverAToolWritesThem() {
        assertThat(FeaturePath.of("file:///home/x/features/a/b.feature")).isEqualTo("features/a/b.feature");
        assertThat(FeaturePath.of("features/a/b.feature")).isEqualTo("features/a/b.feature");
        assertThat(FeaturePath.of("../features/a/b.feature")).isEqualTo("features/a/b.feature");
        assertThat(FeaturePath.of("file:features/a.feature")).isEqualTo("features/a.feature");
    }

    private static RunMessages read(String text) {
        return MessagesReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
