package com.creditai.golive.sabotage;

import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Type;

/** What a whole method may answer instead of working. */
final class WholeMethod {

    private static final Set<String> WITH_AN_EMPTY_VALUE = Set.of(
            "java.lang.String",
            "java.util.Optional",
            "java.util.stream.Stream",
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "byte[]",
            "int[]",
            "char[]");

    private WholeMethod() {}

    /** The arguments of its mutants, by the type that it answers. */
    static List<String> answers(String descriptor) {
        Type type = Type.getReturnType(descriptor);
        return switch (type.getSort()) {
            case Type.VOID -> List.of("nothing");
            case Type.BOOLEAN -> List.of("true", "false");
            case Type.OBJECT, Type.ARRAY -> List.of(hasEmpty(type) ? "empty" : "null");
            default -> List.of("0", "1");
        };
    }

    private static boolean hasEmpty(Type type) {
        return WITH_AN_EMPTY_VALUE.contains(type.getClassName());
    }
}
