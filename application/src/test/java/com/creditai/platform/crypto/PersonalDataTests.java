package com.creditai.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalDataTests {

    private static final Actor WORKER = new Actor.Worker();

    private final RunningService service = RunningService.get();
    private final Acting acting = service.bean(Acting.class);
    private final PersonalData codec = service.bean(PersonalData.class);
    private final UUID maya = account();
    private final UUID noor = account();

    @Test
    void aValueComesBackAndNeverLooksTheSameTwice() {
        acting.run(WORKER, () -> {
            byte[] sealed = codec.encrypt(maya, "report.name", "Frühling 2026 \uD83C\uDF31");

            assertThat(codec.decrypt(maya, "report.name", sealed)).isEqualTo("Frühling 2026 \uD83C\uDF31");
            assertThat(codec.encrypt(maya, "report.name", "Frühling 2026 \uD83C\uDF31"))
                    .isNotEqualTo(sealed);
        });
    }

    @Test
    void aValueMovedToAnotherPersonOrColumnCannotBeRead() {
        acting.run(WORKER, () -> {
            byte[] sealed = codec.encrypt(maya, "report.name", "spring");

            assertThatThrownBy(() -> codec.decrypt(noor, "report.name", sealed))
                    .isInstanceOf(PersonalDataException.class);
            assertThatThrownBy(() -> codec.decrypt(maya, "account.name", sealed))
                    .isInstanceOf(PersonalDataException.class);
        });
    }

    @Test
    void everyAlteredByteIsNoticed() {
        acting.run(WORKER, () -> {
            byte[] sealed = codec.encrypt(maya, "report.name", "spring");
            for (int i = 0; i < sealed.length; i++) {
                byte[] altered = sealed.clone();
                altered[i] ^= 1;
                assertThatThrownBy(() -> codec.decrypt(maya, "report.name", altered))
                        .as("byte " + i)
                        .isInstanceOf(PersonalDataException.class);
            }
            assertThatThrownBy(() -> codec.decrypt(maya, "report.name", new byte[] {1, 0}))
                    .isInstanceOf(PersonalDataException.class);
        });
    }

    @Test
    void aConsumerCannotUseAnothersKey() {
        byte[] sealed = acting.as(WORKER, () -> codec.encrypt(noor, "report.name", "spring"));

        assertThatThrownBy(() -> acting.as(new Actor.Consumer(maya), () -> codec.decrypt(noor, "report.name", sealed)))
                .isInstanceOf(PersonalDataException.class);
        assertThat(acting.as(new Actor.Consumer(noor), () -> codec.decrypt(noor, "report.name", sealed)))
                .isEqualTo("spring");
    }

    @Test
    void theBlindIndexIsStableAndDiffersByColumn() {
        assertThat(codec.blindIndex("account.email", "a@b.test"))
                .hasSize(32)
                .isEqualTo(codec.blindIndex("account.email", "a@b.test"))
                .isNotEqualTo(codec.blindIndex("other", "a@b.test"))
                .isNotEqualTo(codec.blindIndex("account.email", "a@c.test"));
    }

    private UUID account() {
        People people = new People(service);
        String email = people.consumer();
        String index = java.util.HexFormat.of().formatHex(codec.blindIndex("account.email", email));
        return UUID.fromString(
                service.database().value("select id from account where email_index = decode('" + index + "', 'hex')"));
    }
}
