package com.creditai.golive.drivers;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How reports and stored documents differ, as the service tells an administrator.
 *
 * @param status of the answer; without 200 there is no comparison
 * @param documentsWithoutReport names of stored documents
 * @param reportsWithoutDocument ids of reports
 */
public record Comparison(
        int status, int documents, List<String> documentsWithoutReport, List<String> reportsWithoutDocument) {

    /** Asks the service for it. */
    public static Comparison by(Person administrator) {
        Answer answer =
                administrator.api().send(Call.get("/admin/document-comparison").as(administrator.session()));
        return new Comparison(
                answer.status(),
                answer.json().path("documents").asInt(0),
                texts(answer.json().path("documentsWithoutReport")),
                texts(answer.json().path("reportsWithoutDocument")));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(text -> text.asString("")).toList();
    }
}
