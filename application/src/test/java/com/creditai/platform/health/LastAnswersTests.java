package com.creditai.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LastAnswersTests {

    private final LastAnswers answers = new LastAnswers();

    @Test
    void keepsConnectionsWhileTheInstanceIsReady() throws ServletException, IOException {
        answers.readinessChanged(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(connection()).isNull();
    }

    @Test
    void endsEachConnectionWithTheFirstAnswerOnceTheInstanceStops() throws ServletException, IOException {
        answers.readinessChanged(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        assertThat(connection()).isEqualTo("close");
    }

    private @Nullable String connection() throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response.getHeader("Connection");
    }
}
