package com.creditai.golive.drivers;

/**
 * An operation as the running service describes it.
 *
 * @param path behind the API's prefix, with {@code {names}} for what varies
 */
public record Operation(String id, String method, String path) {}
