package com.creditai.golive.drivers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the JSON API; each method answers a changed copy.
 *
 * @param path behind the API's prefix, such as {@code /reports}
 * @param json the body as text, empty without one
 * @param file what is uploaded as the part {@code file}, empty for other calls
 */
public record Call(
        String method, String path, Map<String, String> headers, Optional<String> json, Optional<NamedFile> file) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of(), Optional.empty(), Optional.empty());
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    /** With a body that is written as JSON. */
    public Call json(Object body) {
        return new Call(method, path, headers, Optional.of(JSON.writeValueAsString(body)), file);
    }

    public Call file(NamedFile uploaded) {
        return new Call(method, path, headers, json, Optional.of(uploaded));
    }

    public Call header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Call(method, path, all, json, file);
    }

    /** On behalf of a signed-in person. */
    public Call as(Session session) {
        return header("Authorization", "Bearer " + session.accessToken());
    }
}
