package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is still in storage and wanted no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectRemovalsTests {

    private DocumentsFixture fixture;
    private UUID maya;

    @BeforeAll
    void start() throws IOException {
        fixture = DocumentsFixture.start();
    }

    @AfterAll
    void stop() throws IOException {
        fixture.close();
    }

    @BeforeEach
    void person() {
        fixture.storage.down = false;
        maya = fixture.person();
    }

    @Test
    void removesAnObjectWithoutATransactionAndMakesItWantedNoMore() {
        String object = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(object, new byte[] {1});
        fixture.part(Acting.class)
                .run(
                        new Actor.Consumer(maya),
                        () -> fixture.part(ObjectRemovals.class).schedule(maya, object));
        fixture.storage.down = true;

        assertThatThrownBy(() -> fixture.part(ObjectRemovals.class).removeDue())
                .isInstanceOf(StorageUnavailableException.class);

        assertThatThrownBy(() -> fixture.part(Acting.class)
                        .run(
                                new Actor.Consumer(maya),
                                () -> fixture.part(ObjectRemovals.class).keep(object)))
                .as("an upload that comes late")
                .isInstanceOf(IllegalStateException.class);
        fixture.storage.down = false;
        fixture.part(ObjectRemovals.class).remove(maya, object);
        assertThat(fixture.storage.objects).doesNotContainKey(object);
    }

    @Test
    void leavesTheObjectOfAnUploadThatIsStillUnderWay() {
        String object = "documents/" + UUID.randomUUID();
        fixture.storage.objects.put(object, new byte[] {1});
        fixture.part(ObjectRemovals.class).announce(maya, object);

        fixture.part(ObjectRemovals.class).removeDue();

        assertThat(fixture.storage.objects).containsKey(object);
        fixture.part(ObjectRemovals.class).remove(maya, object);
        assertThat(fixture.storage.objects).doesNotContainKey(object);
    }
}
