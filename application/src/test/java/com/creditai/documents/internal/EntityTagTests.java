package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.documents.Progress;
import com.creditai.documents.Report;
import com.creditai.platform.digest.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTests {

    @Test
    void allowsTheVersionItNames() {
        assertThat(EntityTag.ifMatch("\"3\"").orElseThrow()).accepts(3).rejects(2, 4, 33);
    }

    @Test
    void differsWithTheStateAndAllowsTheVersionWhateverTheStateIsByNow() {
        String received = EntityTag.of(report(new Progress.Received()));
        String processing = EntityTag.of(report(new Progress.Processing(10)));

        assertThat(received).as("two representations that differ").isNotEqualTo(processing);
        assertThat(EntityTag.ifMatch(received).orElseThrow()).accepts(3).rejects(2, 4, 33);
    }

    private static Report report(Progress progress) {
        return new Report(new UUID(0, 1), "Report", progress, 1, 1, Sha256.of(new byte[0]), Instant.EPOCH, 3);
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
    @ValueSource(strings = {"W/\"3\"", "\"03\"", "\"\"", "\"three\"", "\"99999999999999\"", "\"3-\"", "\"3-x\""})
    void allowsNothingForATagThatIsNotOurs(String header) {
        assertThat(EntityTag.ifMatch(header).orElseThrow()).rejects(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"3", "3\"", "\"3\" \"4\"", "\"3\";", "**"})
    void refusesWhatIsNoHeader(String header) {
        assertThat(EntityTag.ifMatch(header)).isEmpty();
    }
}
