package com.creditai.documents.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.fixtures.storage.RecordedRequest;
import com.creditai.golive.fixtures.storage.StorageContract;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.creditai.platform.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleObjectStorageTests {
    private StorageEmulator emulator;
    private GoogleObjectStorage storage;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        emulator = StorageEmulator.start();
        emulator.createBucket("documents");
        storage = storage("none");
    }

    @AfterEach
    void everyRequestKeptToTheContract() throws Exception {
        assertThat(StorageContract.published().violations(emulator.requests()))
                .as("requests beyond Google's published contract")
                .isEmpty();
        storage.close();
        emulator.close();
    }

    @Test
    void givesBackWhatWasStoredByteForByte() throws IOException {
        byte[] content = content(700_000);

        StoredObject stored = store("a/b", content);

        assertThat(stored.sizeBytes()).isEqualTo(700_000);
        assertThat(read("a/b")).isEqualTo(content);
    }

    @Test
    void refusesAFileThatIsNotTheOneOfTheDigestAndSendsNothing() throws IOException {
        Path file = file(content(100));

        assertThatThrownBy(() -> storage.store("a", file, Sha256.of(content(101))))
                .isInstanceOf(ChecksumMismatchException.class);
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void refusesBytesThatChangedOnTheirWayAndKeepsNothing() {
        emulator.corruptWrites(true);

        assertThatThrownBy(() -> store("a", content(300_000))).isInstanceOf(ChecksumMismatchException.class);
        assertThat(emulator.objects("documents")).isEmpty();
    }

    @Test
    void throwsAtTheEndOfAStreamWhoseBytesChangedOnTheirWay() throws IOException {
        store("a", content(300_000));
        emulator.corruptNextRead("documents", "a");

        assertThatThrownBy(() -> read("a")).isInstanceOf(ChecksumMismatchException.class);
        assertThatCode(() -> read("a")).as("the stored object itself is whole").doesNotThrowAnyException();
    }

    @Test
    void resumesAnInterruptedUploadWhereItStopped() throws IOException {
        byte[] content = content(1_000_000);
        emulator.failAfterBytes(600_000);

        store("a", content);

        assertThat(read("a")).isEqualTo(content);
        assertThat(emulator.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .extracting(RecordedRequest::bodyBytes)
                .as("cut, asked, and only the rest sent again")
                .containsExactly(600_000L, 0L, 1_000_000L - 524_288);
    }

    @Test
    void neverOverwritesOtherContentAndAcceptsTheSameAgain() throws IOException {
        byte[] content = content(50);
        StoredObject first = store("a", content);

        assertThat(store("a", content)).as("the same again").isEqualTo(first);
        assertThatThrownBy(() -> store("a", content(51))).isInstanceOf(ObjectExistsException.class);
        assertThat(read("a")).isEqualTo(content);
    }

    @Test
    void saysThatNothingHasTheName() {
        assertThatThrownBy(() -> storage.read("none")).isInstanceOf(ObjectNotFoundException.class);
        assertThat(storage.delete("none")).isFalse();
    }

    @Test
    void listsEveryNameOverSeveralPagesAndNoOther() throws IOException {
        emulator.limitPages(3);
        for (int i = 0; i < 8; i++) {
            store("mine/" + i, content(1));
        }
        store("other/1", content(1));

        assertThat(storage.list("mine/")).hasSize(8).allMatch(name -> name.startsWith("mine/"));
        assertThat(storage.list("nobody/")).isEmpty();
    }

    @Test
    void neitherReadsNorListsWhatWasDeleted() throws IOException {
        store("a", content(10));

        assertThat(storage.delete("a")).isTrue();

        assertThat(storage.list("")).isEmpty();
        assertThatThrownBy(() -> storage.read("a")).isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void givesUpAfterItsAttemptsWhenStorageRefusesAndWorksAgainAfterwards() throws IOException {
        emulator.refuse(true);

        assertThatThrownBy(() -> store("a", content(10))).isInstanceOf(StorageUnavailableException.class);
        assertThat(emulator.requests()).as("bounded attempts").hasSizeBetween(2, 3);
        assertThatThrownBy(storage::check).isInstanceOf(StorageUnavailableException.class);

        emulator.refuse(false);
        assertThatCode(storage::check).doesNotThrowAnyException();
        store("a", content(10));
    }

    @Test
    void givesUpWhenStorageIsSilent() {
        emulator.slow(Duration.ofMinutes(1));

        long start = System.nanoTime();
        assertThatThrownBy(storage::check).isInstanceOf(StorageUnavailableException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void signsInWithAServiceAccountKeyFile() throws Exception {
        emulator.requireAuthentication(true);
        Path key = Files.writeString(folder.resolve("key.json"), emulator.createServiceAccount("s@creditai.test"));

        try (GoogleObjectStorage known = storage(key.toString())) {
            known.store("a", file(content(5)), Sha256.of(content(5)));
        }

        assertThat(emulator.objects("documents")).containsKey("a");
        assertThatThrownBy(storage::check).as("without the key").isInstanceOf(StorageUnavailableException.class);
    }

    private GoogleObjectStorage storage(String credentials) {
        StorageSettings settings = new StorageSettings(
                URI.create(emulator.endpoint().toString()),
                "documents",
                credentials,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(10));
        return new GoogleObjectStorage(StorageClients.patient(settings), StorageClients.impatient(settings), settings);
    }

    private StoredObject store(String name, byte[] content) throws IOException {
        return storage.store(name, file(content), Sha256.of(content));
    }

    private byte[] read(String name) throws IOException {
        try (InputStream in = storage.read(name)) {
            return in.readAllBytes();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ".bin"), content);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
