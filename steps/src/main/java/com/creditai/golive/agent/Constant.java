package com.creditai.golive.agent;

import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A constant as a method's only instruction, and its return.
 *
 * @param descriptor of the method, as in a class file
 * @param word see {@link Mutation}
 */
record Constant(String descriptor, String word) {

    /** Types that know an empty value, by the factory method that makes it; all of them are interfaces but the first. */
    private static final Map<String, String> FACTORIES = Map.of(
            "java/util/Optional", "empty",
            "java/util/stream/Stream", "empty",
            "java/util/List", "of",
            "java/util/Set", "of",
            "java/util/Map", "of");

    void writeTo(MethodVisitor method) {
        Type type = Type.getReturnType(descriptor);
        switch (word) {
            case "nothing" -> {
                // A method without a result only returns.
            }
            case "true", "1" -> one(method, type);
            case "false", "0" -> zero(method, type);
            case "empty" -> empty(method, type);
            case "null" -> method.visitInsn(Opcodes.ACONST_NULL);
            default -> throw new IllegalStateException("no constant " + word);
        }
        method.visitInsn(type.getOpcode(Opcodes.IRETURN));
    }

    private static void one(MethodVisitor method, Type type) {
        switch (type.getSort()) {
            case Type.LONG -> method.visitInsn(Opcodes.LCONST_1);
            case Type.FLOAT -> method.visitInsn(Opcodes.FCONST_1);
            case Type.DOUBLE -> method.visitInsn(Opcodes.DCONST_1);
            default -> method.visitInsn(Opcodes.ICONST_1);
        }
    }

    private static void zero(MethodVisitor method, Type type) {
        switch (type.getSort()) {
            case Type.LONG -> method.visitInsn(Opcodes.LCONST_0);
            case Type.FLOAT -> method.visitInsn(Opcodes.FCONST_0);
            case Type.DOUBLE -> method.visitInsn(Opcodes.DCONST_0);
            default -> method.visitInsn(Opcodes.ICONST_0);
        }
    }

    private static void empty(MethodVisitor method, Type type) {
        String name = type.getInternalName();
        if (name.equals("java/lang/String")) {
            method.visitLdcInsn("");
        } else if (type.getSort() == Type.ARRAY) {
            emptyArray(method, type);
        } else {
            String factory = FACTORIES.get(name);
            if (factory == null) {
                throw new IllegalStateException("no empty " + name);
            }
            boolean ofInterface = !name.equals("java/util/Optional");
            method.visitMethodInsn(Opcodes.INVOKESTATIC, name, factory, "()" + type.getDescriptor(), ofInterface);
        }
    }

    private static void emptyArray(MethodVisitor method, Type type) {
        Type element = Type.getType(type.getDescriptor().substring(1));
        method.visitInsn(Opcodes.ICONST_0);
        if (element.getSort() == Type.BYTE) {
            method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_BYTE);
        } else if (element.getSort() == Type.INT) {
            method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        } else if (element.getSort() == Type.CHAR) {
            method.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_CHAR);
        } else if (element.getSort() == Type.OBJECT || element.getSort() == Type.ARRAY) {
            method.visitTypeInsn(Opcodes.ANEWARRAY, element.getInternalName());
        } else {
            throw new IllegalStateException("no empty " + type);
        }
    }
}
