package com.creditai.golive.sabotage;

/**
 * One generated change of one method of the service.
 *
 * @param className with dots, an inner class with {@code $}
 * @param descriptor of the method, as in a class file
 * @param line of the source where it stands: that of the condition, for a whole method its first
 * @param kind {@code answers}: the whole body answers a constant; {@code turns}: one condition is turned round
 * @param argument {@code nothing}, {@code true}, {@code false}, {@code 0}, {@code 1}, {@code empty} or {@code null}; for
 *     {@code turns} which conditional jump of the method, from 0
 */
public record Mutant(String className, String method, String descriptor, int line, String kind, String argument) {

    static final String ANSWERS = "answers";
    static final String TURNS = "turns";

    /** A name that no other mutant has and that is the same in every build of the same sources. */
    public String id() {
        return methodPlace() + ":" + line + " " + kind + " " + argument;
    }

    /** What was changed, in words. */
    public String what() {
        if (kind.equals(TURNS)) {
            return "condition " + (Integer.parseInt(argument) + 1) + " is turned round";
        }
        return argument.equals("nothing") ? "does nothing" : "answers " + argument;
    }

    /** {@code com/creditai/a/B.java} behind the source folder; of an inner class that of the class around it. */
    public String source() {
        int inner = className.indexOf('$');
        return (inner < 0 ? className : className.substring(0, inner)).replace('.', '/') + ".java";
    }

    /** The method as coverage names it, {@code class#method(descriptor)}. */
    public String methodPlace() {
        return className + "#" + method + descriptor;
    }

    /** Whether the whole method is changed, and not one condition in it. */
    public boolean ofWholeMethod() {
        return kind.equals(ANSWERS);
    }

    /** Whether it lies in the body of a lambda, which only counts where it ran. */
    public boolean inLambda() {
        return method.startsWith("lambda$");
    }
}
