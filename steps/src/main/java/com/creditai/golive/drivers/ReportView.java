package com.creditai.golive.drivers;

import tools.jackson.databind.JsonNode;

/**
 * A report as the service shows it to its owner; texts are empty where the service shows nothing.
 *
 * @param sha256 digest of the bytes received
 * @param processedSha256 digest of the bytes that were analysed
 * @param version grows with each change
 */
public record ReportView(
        String id, String name, String state, String failureCode, String sha256, String processedSha256, int version) {

    static ReportView of(JsonNode json) {
        return new ReportView(
                json.path("id").asString(""),
                json.path("name").asString(""),
                json.path("state").asString(""),
                json.path("failureCode").asString(""),
                json.path("sha256").asString(""),
                json.path("processedSha256").asString(""),
                json.path("version").asInt(0));
    }

    /** Whether its analysis is ready or has failed. */
    public boolean ended() {
        return "READY".equals(state) || "FAILED".equals(state);
    }

    /** Whether its analysis can be read. */
    public boolean ready() {
        return "READY".equals(state);
    }
}
