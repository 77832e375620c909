package com.creditai.identity.internal;

import com.creditai.audit.AuditAction;
import com.creditai.audit.AuditTrail;
import com.creditai.identity.EmailAddress;
import com.creditai.identity.Role;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the administrator of the settings when there is none yet, before the service says that it is ready. */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final long LOCK = 0x6372656469746169L;

    private final Acting acting;
    private final AccountStore accounts;
    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Settings.Admin admin;

    FirstAdministrator(
            Acting acting,
            AccountStore accounts,
            JdbcClient database,
            PasswordEncoder encoder,
            AuditTrail audit,
            Settings settings) {
        this.acting = acting;
        this.accounts = accounts;
        this.database = database;
        this.encoder = encoder;
        this.audit = audit;
        this.admin = settings.admin();
    }

    @Override
    public void run(ApplicationArguments args) {
        acting.run(new Actor.Operator(), () -> {
            // Of several instances that start at once, one makes the account.
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> LOCK)
                    .single();
            if (accounts.withRole(Role.ADMIN).isEmpty()) {
                make();
            }
        });
    }

    private void make() {
        UUID id = UUID.randomUUID();
        accounts.createOpen(
                id,
                EmailAddress.of(admin.email()),
                "Administrator",
                Role.ADMIN,
                String.valueOf(encoder.encode(admin.password())));
        audit.record(AuditAction.ADMINISTRATOR_CREATED, id, Map.of());
    }
}
