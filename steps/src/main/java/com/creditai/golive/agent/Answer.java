package com.creditai.golive.agent;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the constants of an order for the type that a method answers. */
record Answer(String typeName, ClassLoader loader) {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    /**
     * The value that {@code text} means: see {@code Action.returning}; {@code new a.b.Type(1,text)} calls the
     * constructor with that many arguments.
     */
    @Nullable
    Object value(String text) {
        if (text.equals("null") || typeName.equals("void")) {
            return null;
        }
        if (text.startsWith("new ")) {
            return constructed(text.substring(4).trim());
        }
        if (text.startsWith("some ")) {
            String[] typeAndValue = text.substring(5).split(" ", 2);
            return Optional.of(constant(typeAndValue[1], type(typeAndValue[0])));
        }
        return text.equals("empty") ? empty(type(typeName)) : constant(text, type(typeName));
    }

    /**
     * A runtime exception of this class with a message that names its origin; {@code a.b.Type(1,text)} calls the
     * constructor with that many arguments.
     */
    RuntimeException exception(String className) {
        if (className.endsWith(")")) {
            return (RuntimeException) constructed(className);
        }
        try {
            Class<?> type = Class.forName(className, true, loader);
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                List<Class<?>> parameters = List.of(constructor.getParameterTypes());
                if (parameters.equals(List.of(String.class)) || parameters.isEmpty()) {
                    constructor.setAccessible(true);
                    Object[] arguments = parameters.isEmpty() ? new Object[0] : new Object[] {"sabotaged"};
                    return (RuntimeException) constructor.newInstance(arguments);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make an exception " + className, e);
        }
        throw new IllegalStateException(className + " has no constructor with a message or without arguments");
    }

    private Object constructed(String call) {
        int open = call.indexOf('(');
        String inside = call.substring(open + 1, call.lastIndexOf(')')).trim();
        List<String> arguments = inside.isEmpty() ? List.of() : List.of(inside.split("\\s*,\\s*"));
        for (Constructor<?> constructor : type(call.substring(0, open)).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.size()) {
                return call(constructor, arguments);
            }
        }
        throw new IllegalStateException("no constructor for " + call);
    }

    private Object call(Constructor<?> constructor, List<String> arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(new Answer(constructor.getParameterTypes()[i].getName(), loader).value(arguments.get(i)));
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + constructor, e);
        }
    }

    private Class<?> type(String name) {
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class " + name, e);
        }
    }

    private static Object empty(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : "";
    }

    private static Object constant(String text, Class<?> type) {
        if (type.isEnum()) {
            for (Object known : type.getEnumConstants()) {
                if (((Enum<?>) known).name().equals(text)) {
                    return known;
                }
            }
            throw new IllegalStateException(type + " has no constant " + text);
        }
        switch (type.getName()) {
            case "boolean":
            case "java.lang.Boolean":
                return Boolean.valueOf(text);
            case "int":
            case "java.lang.Integer":
                return Integer.valueOf(text);
            case "long":
            case "java.lang.Long":
                return Long.valueOf(text);
            case "double":
            case "java.lang.Double":
                return Double.valueOf(text);
            case "java.math.BigDecimal":
                return new java.math.BigDecimal(text);
            default:
                return text;
        }
    }
}
