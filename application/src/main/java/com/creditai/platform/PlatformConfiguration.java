package com.creditai.platform;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes in from outside of the program: the time and randomness. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** The only source of the present time; ArchUnit forbids any other. */
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
