package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.storage.RecordedRequest;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the owner of the storage bucket sees: objects, their bytes, and the journal of requests. */
public final class StorageObserver {

    private final StorageEmulator storage;
    private final String bucket;

    public StorageObserver(StorageEmulator storage, String bucket) {
        this.storage = storage;
        this.bucket = bucket;
    }

    /** The header by which the harness marks what it asks storage itself. */
    public static final String HARNESS = "x-golive-harness";

    /** Names of the objects that hold exactly the bytes of this file. */
    public List<String> namesOf(NamedFile file) {
        return storage.sizes(bucket).entrySet().stream()
                .filter(object -> object.getValue() == file.bytes().length)
                .map(Map.Entry::getKey)
                .filter(name -> storage.content(bucket, name)
                        .filter(content -> Arrays.equals(content, file.bytes()))
                        .isPresent())
                .toList();
    }

    /** Names of the objects that hold the bytes of this file, all of them but one, or a beginning of it. */
    public List<String> tracesOf(NamedFile file) {
        return storage.sizes(bucket).entrySet().stream()
                .filter(object -> object.getValue() > 0 && object.getValue() <= file.bytes().length)
                .map(Map.Entry::getKey)
                .filter(name -> storage.content(bucket, name)
                        .filter(content -> isTrace(content, file.bytes()))
                        .isPresent())
                .toList();
    }

    /** Names of all objects. */
    public List<String> names() {
        return List.copyOf(storage.sizes(bucket).keySet());
    }

    /** The one object whose name holds this text, such as a report's id. */
    public String nameWith(String part) {
        return names().stream()
                .filter(name -> name.contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stored object is named like " + part));
    }

    /** The bytes of the one object whose name holds this text; none when there is no such object. */
    public byte[] contentWith(String part) {
        return names().stream()
                .filter(name -> name.contains(part))
                .findFirst()
                .flatMap(name -> storage.content(bucket, name))
                .orElse(new byte[0]);
    }

    /** The journal's requests that name this, such as a report's id, in whatever place. */
    public List<RecordedRequest> requestsFor(String part) {
        return storage.requests().stream()
                .filter(request -> request.path().contains(part)
                        || request.query().values().stream().anyMatch(value -> value.contains(part))
                        || request.json().contains(part))
                .toList();
    }

    /** All requests so far, of the harness too. */
    public List<RecordedRequest> requests() {
        return storage.requests();
    }

    /** The service's own requests, without the first {@code before} of all requests. */
    public List<RecordedRequest> requestsOfService(int before) {
        return storage.requests().stream()
                .skip(before)
                .filter(request -> !request.headers().containsKey(HARNESS))
                .toList();
    }

    /** Whether it asks for names of stored documents. */
    public boolean isListing(RecordedRequest request) {
        return request.method().equals("GET") && request.path().endsWith("/b/" + bucket + "/o");
    }

    /** Whether it carried a part of an upload. */
    public static boolean isChunk(RecordedRequest request) {
        return request.method().equals("PUT") && request.bodyBytes() > 0;
    }

    /** The offset in the document from which this part was sent. */
    public static long startOf(RecordedRequest chunk) {
        String range = chunk.headers().getOrDefault("content-range", "bytes 0-");
        return Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')));
    }

    /** An address of the storage itself. */
    public URI address(String path) {
        return URI.create(storage.endpoint() + path);
    }

    /** Changes one byte of an object as somebody with access to the bucket could: the checksums fit. */
    public void changeOneByte(String name) {
        byte[] content = storage.content(bucket, name)
                .orElseThrow(() -> new IllegalStateException("no stored object is named " + name));
        storage.tamper(
                bucket, name, new NamedFile(name, content).withOneByteChanged().bytes());
    }

    private static boolean isTrace(byte[] content, byte[] file) {
        int differs = Arrays.mismatch(content, file);
        if (differs < 0 || differs == content.length) {
            return true;
        }
        return content.length == file.length
                && Arrays.equals(content, differs + 1, content.length, file, differs + 1, file.length);
    }

    public StorageEmulator emulator() {
        return storage;
    }

    public String bucket() {
        return bucket;
    }
}
