package com.creditai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.platform.errors.ProblemException;
import com.creditai.testing.RunningService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashingTests {

    private final PasswordEncoder current = RunningService.get().bean(PasswordEncoder.class);

    @Test
    void thePasswordOfNobodyCostsWhatAnyPasswordCosts() {
        String fresh = String.valueOf(current.encode("quiet meadow lantern 47"));

        assertThat(Hashing.NOBODYS)
                .as("algorithm and parameters")
                .startsWith(fresh.substring(0, fresh.indexOf("$", "$argon2id$v=19$".length())))
                .hasSameSizeAs(fresh);
        assertThat(current.upgradeEncoding(Hashing.NOBODYS)).isFalse();
    }

    @Test
    void aPasswordIsRightOnlyWhenThereIsAHashOfIt() {
        Hashing hashing = new Hashing(current);
        String hash = hashing.hash("quiet meadow lantern 47");

        assertThat(hashing.matches("quiet meadow lantern 47", Optional.of(hash)))
                .isTrue();
        assertThat(hashing.matches("quiet meadow lantern 48", Optional.of(hash)))
                .isFalse();
        assertThat(hashing.matches("quiet meadow lantern 47", Optional.empty())).isFalse();
    }

    @Test
    void oneMoreThanAllowedAtOnceIsToldThatTheServiceIsBusyAndIsServedWhenOneHasEnded() throws Exception {
        Held held = new Held();
        PasswordEncoder bounded = new BoundedPasswordEncoder(held, 1, Duration.ofMillis(50));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> first = thread.submit(() -> bounded.matches("a", "b"));
            held.entered.await();

            assertThatThrownBy(() -> bounded.matches("a", "b")).isInstanceOfSatisfying(ProblemException.class, busy -> {
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.code()).isEqualTo("busy");
            });

            held.leave.countDown();
            assertThat(first.get()).isTrue();
            assertThat(bounded.matches("a", "b")).as("the place is free again").isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    private static final class Held implements PasswordEncoder {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);

        @Override
        public String encode(CharSequence password) {
            return "";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            entered.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }
    }
}
