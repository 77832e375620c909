package com.creditai.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.testing.Api;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ActingTests {

    private final RunningService service = RunningService.get();
    private final Acting acting = service.bean(Acting.class);
    private final JdbcClient database = service.bean(JdbcClient.class);
    private final UUID maya = consumer();
    private final UUID noor = consumer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account_key",
                "pending_registration",
                "session_family",
                "session_token",
                "idempotent_request",
                "outbox",
                "audit_entry"
            })
    void withoutSomebodyWhoActsEveryPersonalTableIsRefused(String table) {
        TransactionTemplate unnamed = new TransactionTemplate(service.bean(PlatformTransactionManager.class));

        assertThatThrownBy(() -> count(table))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> unnamed.execute(status -> count(table)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aConsumerSeesAndChangesOnlyTheOwnAccount() {
        acting.run(new Actor.Consumer(maya), () -> {
            assertThat(ids()).containsExactly(maya);
            assertThat(database.sql("update account set version = version + 1 where id = :id")
                            .param("id", noor)
                            .update())
                    .isZero();
        });
    }

    @Test
    void aConsumerCannotBecomeAnAdministrator() {
        assertThatThrownBy(() -> acting.as(
                        new Actor.Consumer(maya),
                        () -> database.sql("update account set role = 'ADMIN' where id = :id")
                                .param("id", maya)
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void anAnonymousTransactionChangesNoAccountEvenActingForIt() {
        for (String change :
                List.of("password_hash = 'x'", "name_sealed = ''", "state = 'ACTIVE'", "locked_at = null")) {
            assertThatThrownBy(() -> acting.as(new Actor.Anonymous(), () -> {
                        service.bean(Presenting.class).account(maya);
                        return database.sql("update account set " + change + " where id = :id")
                                .param("id", maya)
                                .update();
                    }))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void anAnonymousCallerSeesNoAccountWithoutPresentingSomething() {
        assertThat(acting.as(new Actor.Anonymous(), this::ids)).isEmpty();
        assertThat(acting.as(new Actor.Support(maya), this::ids)).containsExactly(maya);
        assertThat(acting.as(new Actor.Admin(maya), () -> ids().contains(noor))).isFalse();
        assertThat(acting.as(new Actor.Worker(), this::ids)).contains(maya, noor);
    }

    @Test
    void theRoleEndsWithTheTransaction() {
        acting.run(new Actor.Consumer(maya), this::ids);

        assertThat(acting.as(new Actor.Consumer(noor), this::ids)).containsExactly(noor);
        assertThatThrownBy(() -> count("account")).hasStackTraceContaining("permission denied");
    }

    @Test
    void aTransactionOfOneActorIsNotJoinedByAnother() {
        assertThatThrownBy(() ->
                        acting.run(new Actor.Consumer(maya), () -> acting.run(new Actor.Consumer(noor), this::ids)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not as");
        assertThat(acting.as(new Actor.Consumer(maya), () -> acting.as(new Actor.Consumer(maya), this::ids)))
                .as("the same actor joins")
                .containsExactly(maya);
    }

    @Test
    void nobodyRecordsInSomebodyElsesName() {
        String insert = "insert into audit_entry (at, actor_role, actor, action, trace_id) values (now(), ";

        for (String forged : List.of("'consumer', '" + noor + "'", "'admin', '" + maya + "'", "'consumer', null")) {
            assertThatThrownBy(() -> acting.as(
                            new Actor.Consumer(maya),
                            () -> database.sql(insert + forged + ", 'x', 'x')").update()))
                    .as(forged)
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> acting.as(
                        new Actor.Anonymous(),
                        () -> database.sql(insert + "'anonymous', '" + maya + "', 'x', 'x')")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theAuditTrailRefusesEveryChangeEvenToItsOwner() {
        for (String change :
                List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> service.database().execute(change))
                    .as(change)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> acting.as(
                            new Actor.Operator(), () -> database.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(acting.as(new Actor.Operator(), () -> count("audit_entry"))).isPositive();
    }

    private List<UUID> ids() {
        return database.sql("select id from account").query(UUID.class).list();
    }

    private Integer count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private UUID consumer() {
        People people = new People(service);
        Api.Answer session = people.signIn(people.consumer(), People.PASSWORD);
        return UUID.fromString(new Api(service.url())
                .get("/api/v1/me", "Authorization", People.bearer(session))
                .text("id"));
    }
}
