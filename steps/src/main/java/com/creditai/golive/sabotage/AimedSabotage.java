package com.creditai.golive.sabotage;

/**
 * A sabotage and the clause that it breaks: an example of that clause must notice it.
 *
 * @param clause {@code PDF-03.a}
 */
public record AimedSabotage(String clause, Sabotage sabotage) {

    public String name() {
        return sabotage.name();
    }
}
