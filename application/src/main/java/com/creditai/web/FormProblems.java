package com.creditai.web;

import com.creditai.platform.errors.Problem;
import com.creditai.platform.errors.Problem.FieldError;
import com.creditai.platform.errors.ProblemException;
import com.creditai.platform.observability.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a form that was sent.
 *
 * @param fields sentence by field
 * @param form sentence about the form as a whole, empty when each problem belongs to a field
 */
record FormProblems(Map<String, String> fields, String form) {
    static final FormProblems NONE = new FormProblems(Map.of(), "");

    static FormProblems field(String field, String sentence) {
        return new FormProblems(Map.of(field, sentence), "");
    }

    static FormProblems whole(String sentence) {
        return new FormProblems(Map.of(), sentence);
    }

    /** The problem at the fields that it names; one about a password stands at the password. */
    static FormProblems of(ProblemException failure) {
        Problem problem = failure.toProblem(Trace.currentId());
        if (problem.code().startsWith("password-")) {
            return field("password", problem.detail());
        }
        if (problem.code().equals("address-taken")) {
            return field("email", problem.detail());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : problem.errors()) {
            fields.put(error.field(), error.message());
        }
        return fields.isEmpty() ? whole(problem.detail()) : new FormProblems(fields, "");
    }

    public boolean any() {
        return !fields.isEmpty() || !form.isEmpty();
    }

    public boolean at(String field) {
        return fields.containsKey(field);
    }

    public String of(String field) {
        return fields.getOrDefault(field, "");
    }
}
