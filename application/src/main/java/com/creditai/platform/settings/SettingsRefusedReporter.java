package com.creditai.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on standard error, in one line, which setting stops the start, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsRefusedReporter implements SpringBootExceptionReporter {

    SettingsRefusedReporter(@Nullable ConfigurableApplicationContext context) {
        // Spring Boot's factories hand the context over; there is none yet when a setting is refused.
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsRefusedException refused) {
                System.err.println(refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
