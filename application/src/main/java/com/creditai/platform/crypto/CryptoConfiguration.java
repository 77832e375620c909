package com.creditai.platform.crypto;

import com.creditai.platform.settings.Settings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codec of personal columns with the keys of the settings. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    PersonalData personalData(JdbcClient database, Clock clock, SecureRandom random, Settings settings) {
        return new SealedPersonalData(
                database,
                clock,
                new Envelope(random),
                Base64.getDecoder().decode(settings.keys().encryptionKey()),
                Base64.getDecoder().decode(settings.keys().indexKey()));
    }

    @Bean
    AnswerSeal answerSeal(SecureRandom random, Settings settings) {
        return new AnswerSeal(
                new Envelope(random), Base64.getDecoder().decode(settings.keys().encryptionKey()));
    }
}
