package com.creditai.golive.drivers;

import com.creditai.golive.fixtures.storage.RecordedRequest;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the owner of the storage bucket sees: objects, their bytes, and the journal of requests. */
public final class StorageObserver {

    private final StorageEmulator storage;
    private final String bucket;

    public StorageObserver(StorageEmulator storage, String bucket) {
        this.storage = storage;
        this.bucket = bucket;
    }

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

    /** The journal's requests that concern this object. */
    public List<RecordedRequest> requestsFor(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return storage.requests().stream()
                .filter(request -> request.path().contains(encoded)
                        || request.path().contains(name)
                        || name.equals(request.query().get("name"))
                        || request.json().contains(name))
                .toList();
    }

    public List<RecordedRequest> requests() {
        return storage.requests();
    }

    /** The journal's requests that carried a part of an upload, in their order. */
    public List<RecordedRequest> chunksOfUploads() {
        return storage.requests().stream()
                .filter(request -> request.method().equals("PUT") && request.bodyBytes() > 0)
                .toList();
    }

    /** The offset in the document from which this part was sent. */
    public static long startOf(RecordedRequest chunk) {
        String range = chunk.headers().getOrDefault("content-range", "bytes 0-");
        return Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')));
    }

    /**
     * The names of the stored documents as Google lists them, page by page.
     *
     * @param aPage the most names of one page
     * @param mostPages how many pages are read at most
     */
    public List<List<String>> listing(Api client, int aPage, int mostPages) {
        List<List<String>> pages = new ArrayList<>();
        String token = "";
        do {
            String query = "?prefix=documents/&maxResults=" + aPage + (token.isEmpty() ? "" : "&pageToken=" + token);
            JsonNode page = client.open(address("/storage/v1/b/" + bucket + "/o" + query))
                    .json();
            pages.add(page.path("items").values().stream()
                    .map(item -> item.path("name").asString(""))
                    .toList());
            token = page.path("nextPageToken").asString("");
        } while (!token.isEmpty() && pages.size() < mostPages);
        return pages;
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

    public StorageEmulator emulator() {
        return storage;
    }

    public String bucket() {
        return bucket;
    }
}
