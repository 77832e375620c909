package com.creditai.golive.census;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One method or constructor of the harness's sources, as far as the census needs it.
 *
 * @param owner full name of its class
 * @param name {@code <init>} for a constructor
 * @param returnType simple name without type arguments; empty for a constructor
 * @param locals simple type names of parameters and local variables by name; absent where not written
 * @param calls everything that the body calls or creates
 * @param asserts whether the body itself has an assertion that can fail
 * @param empty whether the body does nothing
 * @param names every name that stands in it, with dots where it is qualified: {@code Probe.Kind.STARTUP}
 * @param annotations its annotations
 * @param text of the whole method, see {@link SourceText}
 */
record SourceMethod(
        String owner,
        String name,
        Shape shape,
        String returnType,
        Map<String, Receiver> locals,
        List<Call> calls,
        boolean asserts,
        boolean empty,
        Set<String> names,
        List<Annotation> annotations,
        String text) {

    SourceMethod {
        locals = Map.copyOf(locals);
        calls = List.copyOf(calls);
        names = Set.copyOf(names);
        annotations = List.copyOf(annotations);
    }

    /** Cheap, because methods are looked up all the time. */
    @Override
    public int hashCode() {
        return Objects.hash(owner, name, shape);
    }

    private static final Set<String> STEPS = Set.of("Given", "When", "Then", "And", "But");

    /** Of its step annotations. */
    List<String> expressions() {
        return annotations.stream()
                .filter(annotation -> STEPS.contains(annotation.name()))
                .flatMap(annotation -> annotation.values().stream())
                .map(value -> value.said().orElse(value.written()))
                .toList();
    }

    boolean annotated(Set<String> with) {
        return annotations.stream().anyMatch(annotation -> with.contains(annotation.name()));
    }

    boolean constructor() {
        return name.equals("<init>");
    }

    String id() {
        return owner + "#" + name;
    }

    /**
     * How it can be called.
     *
     * @param hidden whether it is private
     */
    record Shape(int parameters, boolean variable, boolean hidden) {

        boolean takes(int arguments) {
            return arguments == Call.ANY_NUMBER || arguments == parameters || variable && arguments >= parameters - 1;
        }
    }

    /**
     * An annotation.
     *
     * @param name simple name
     * @param values of its value
     * @param called its attribute {@code name}, or empty
     */
    record Annotation(String name, List<Value> values, String called) {

        Annotation {
            values = List.copyOf(values);
        }

        /**
         * One of its values.
         *
         * @param said the text, where it is a literal or several joined
         */
        record Value(String written, Optional<String> said) {}
    }

    /**
     * A call {@code receiver.name(...)}, a reference {@code receiver::name} or {@code new name()}.
     *
     * @param qualifier the receiver as it is written, where it is nothing but names: {@code Probe.Kind}; else empty
     */
    record Call(Receiver receiver, String qualifier, String name, int arguments, boolean creation) {

        /** Of a reference, which does not say. */
        static final int ANY_NUMBER = -1;
    }

    /** What a method is called on, as far as it can be told without compiling. */
    sealed interface Receiver {

        /** The own class. */
        record Own() implements Receiver {}

        /** A variable, field or class of that name. */
        record Named(String name) implements Receiver {}

        /** A value of that type. */
        record Typed(String type) implements Receiver {}

        /** What another call answers. */
        record Answer(Call call) implements Receiver {}

        /** Cannot be told. */
        record Unknown() implements Receiver {}
    }
}
