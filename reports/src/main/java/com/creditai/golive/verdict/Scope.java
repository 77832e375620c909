package com.creditai.golive.verdict;

/** How many clauses a criterion has and how many of them an example shows that ran and passed. */
public record Scope(int clauses, int shown) {

    public boolean whole() {
        return clauses > 0 && shown == clauses;
    }

    /** For people: {@code 7 of 12 clauses}. */
    public String words() {
        return shown + " of " + clauses + (clauses == 1 ? " clause" : " clauses");
    }
}
