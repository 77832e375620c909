package com.creditai.identity.internal;

import com.creditai.platform.health.Dependency;
import com.creditai.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.StringUtils;

/** How passwords are hashed and who knows the breached ones. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Argon2id with the least cost that OWASP's password storage cheat sheet allows: 19 MiB, 2 iterations, 1 lane; as many at once as there are cores. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedPasswordEncoder(
                Argon2Encoder.fastest(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS),
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                PATIENCE);
    }

    @Bean
    BreachedPasswords breachedPasswords(Settings settings) {
        String url = settings.breachedPasswords().url();
        return url.isBlank() ? password -> false : new BreachRangeService(URI.create(url));
    }

    /** Only a service that is asked can be down. */
    @Bean
    @Conditional(RangeServiceChosen.class)
    Dependency breachedPasswordsDependency(Settings settings) {
        BreachRangeService service =
                new BreachRangeService(URI.create(settings.breachedPasswords().url()));
        return Dependency.optional("breached passwords", service::check);
    }

    static final class RangeServiceChosen implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("creditai.breached-passwords.url"));
        }
    }
}
