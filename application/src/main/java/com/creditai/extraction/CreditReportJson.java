package com.creditai.extraction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a credit report. A value is {@code {value, page, line, raw}}; money is a decimal string, a date is {@code
 * 2024-03-15} or {@code 2024-03}; what is not printed has no member. The bureau and the kind of an inquiry are plain strings,
 * since they follow from the layout and not from one printed word.
 */
public final class CreditReportJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CreditReportJson() {}

    /** The report as JSON text. */
    public static String write(CreditReport report) {
        return JsonMapper.shared().writeValueAsString(tree(report));
    }

    /** The report as a JSON tree that the caller may embed in a larger one. */
    public static ObjectNode tree(CreditReport report) {
        ObjectNode node = NODES.objectNode();
        node.put("bureau", report.bureau().name());
        put(node, "reportDate", report.reportDate());
        node.set("names", array(report.names(), CreditReportJson::printed));
        node.set("addresses", array(report.addresses(), CreditReportJson::printed));
        put(node, "birthYear", report.birthYear());
        node.set("accounts", array(report.accounts(), CreditReportJson::account));
        node.set("collections", array(report.collections(), CreditReportJson::collection));
        node.set("publicRecords", array(report.publicRecords(), CreditReportJson::publicRecord));
        node.set("inquiries", array(report.inquiries(), CreditReportJson::inquiry));
        return node;
    }

    private static ObjectNode account(Account account) {
        ObjectNode node = NODES.objectNode();
        for (AccountField field : AccountField.values()) {
            put(node, field.key(), field.of(account));
        }
        if (!account.remarks().isEmpty()) {
            node.set("remarks", array(account.remarks(), CreditReportJson::printed));
        }
        return node;
    }

    private static ObjectNode collection(Collection collection) {
        ObjectNode node = NODES.objectNode();
        put(node, "agency", collection.agency());
        put(node, "originalCreditor", collection.originalCreditor());
        put(node, "accountNumber", collection.accountNumber());
        put(node, "dateOpened", collection.dateOpened());
        put(node, "dateReported", collection.dateReported());
        put(node, "balance", collection.balance());
        put(node, "originalAmount", collection.originalAmount());
        put(node, "firstDelinquency", collection.firstDelinquency());
        put(node, "status", collection.status());
        return node;
    }

    private static ObjectNode publicRecord(PublicRecord publicRecord) {
        ObjectNode node = NODES.objectNode();
        put(node, "kind", publicRecord.kind());
        put(node, "court", publicRecord.court());
        put(node, "reference", publicRecord.reference());
        put(node, "dateFiled", publicRecord.dateFiled());
        put(node, "amount", publicRecord.amount());
        put(node, "status", publicRecord.status());
        return node;
    }

    private static ObjectNode inquiry(Inquiry inquiry) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", inquiry.kind().name());
        put(node, "creditor", inquiry.creditor());
        put(node, "date", inquiry.date());
        return node;
    }

    private static void put(ObjectNode node, String key, Optional<? extends Printed<?>> value) {
        value.ifPresent(printed -> node.set(key, printed(printed)));
    }

    private static ObjectNode printed(Printed<?> printed) {
        ObjectNode node = NODES.objectNode();
        if (printed.value() instanceof Integer number) {
            node.put("value", number);
        } else {
            node.put("value", printed.value().toString());
        }
        return node.put("page", printed.page()).put("line", printed.line()).put("raw", printed.raw());
    }

    private static <T> ArrayNode array(List<T> values, Function<? super T, ObjectNode> form) {
        ArrayNode nodes = NODES.arrayNode();
        values.forEach(value -> nodes.add(form.apply(value)));
        return nodes;
    }
}
