package com.creditai.golive.census;

import java.util.List;
import java.util.Map;

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
 * @param expressions of its step annotations
 * @param text of the whole method
 */
record SourceMethod(
        String owner,
        String name,
        int parameters,
        String returnType,
        Map<String, Receiver> locals,
        List<Call> calls,
        boolean asserts,
        boolean empty,
        List<String> expressions,
        String text) {

    SourceMethod {
        locals = Map.copyOf(locals);
        calls = List.copyOf(calls);
        expressions = List.copyOf(expressions);
    }

    String id() {
        return owner + "#" + name;
    }

    /** A call {@code receiver.name(...)}, a reference {@code receiver::name} or {@code new name()}. */
    record Call(Receiver receiver, String name, boolean creation) {}

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
