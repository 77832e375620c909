package com.creditai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.platform.crypto.AnswerSeal;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.errors.ProblemTranslator;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import com.creditai.platform.web.Idempotency.Claim;
import com.creditai.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyTests {

    private static final Actor ANYBODY = new Actor.Anonymous();

    private final RunningService service = RunningService.get();
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final byte[] request = {1, 2, 3};

    @Test
    void whoWasTakenForAbandonedNeitherAnswersForTheNextNorFreesItsKey() {
        Idempotency idempotency = service.bean(Idempotency.class);
        UUID slow = ((Claim.First) idempotency.claim(ANYBODY, id, request)).owner();

        service.clock().ahead(Idempotency.ABANDONED.plus(Duration.ofSeconds(1)), () -> {
            UUID next = ((Claim.First) idempotency.claim(ANYBODY, id, request)).owner();
            idempotency.release(ANYBODY, id, slow);
            idempotency.remember(ANYBODY, id, slow, answer(500));
            assertThat(idempotency.claim(ANYBODY, id, request))
                    .as("the next one is still at work")
                    .isInstanceOf(Claim.InProgress.class);

            idempotency.remember(ANYBODY, id, next, answer(201));
            assertThat(idempotency.claim(ANYBODY, id, request))
                    .isInstanceOfSatisfying(
                            Claim.Answered.class,
                            answered -> assertThat(answered.answer().status()).isEqualTo(201));
        });
    }

    @Test
    void whatWasDoneIsToldAndNotDoneAgainWhenItsAnswerCannotBeRemembered() throws Exception {
        IdempotencyFilter filter = new IdempotencyFilter(new Forgetful(), service.bean(ProblemTranslator.class));
        String key = UUID.randomUUID().toString();
        AtomicInteger done = new AtomicInteger();

        MockHttpServletResponse first = send(filter, key, done);
        MockHttpServletResponse again = send(filter, key, done);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(done).as("times that the work was done").hasValue(1);
    }

    private static MockHttpServletResponse send(IdempotencyFilter filter, String key, AtomicInteger done)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/accounts");
        request.addHeader("Idempotency-Key", key);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (received, answer) -> {
            done.incrementAndGet();
            ((jakarta.servlet.http.HttpServletResponse) answer).setStatus(201);
        });
        return response;
    }

    private static RememberedAnswer answer(int status) {
        return new RememberedAnswer(status, Map.of(), new byte[0]);
    }

    private final class Forgetful extends Idempotency {

        private Forgetful() {
            super(
                    service.bean(Acting.class),
                    service.bean(Presenting.class),
                    service.bean(JdbcClient.class),
                    service.bean(AnswerSeal.class),
                    service.bean(PersonalData.class),
                    service.bean(JsonMapper.class),
                    service.clock());
        }

        @Override
        void remember(Actor actor, byte[] key, UUID owner, RememberedAnswer answer) {
            throw new IllegalStateException("the database is away");
        }
    }
}
