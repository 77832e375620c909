package com.creditai;

import com.creditai.platform.health.GracefulStop;
import com.creditai.platform.settings.EarlySettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the credit-analysis service. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class CreditAiApplication {

    public static void main(String[] args) {
        EarlySettings.check(args);
        SpringApplication application = new SpringApplication(CreditAiApplication.class);
        GracefulStop.onTermination(application);
        application.run(args);
    }
}
