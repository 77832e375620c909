package com.creditai.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.documents.storage.StorageUnavailableException;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is still in storage and wanted no more. */
class ObjectRemovalsTests extends DocumentsTestCase {

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
