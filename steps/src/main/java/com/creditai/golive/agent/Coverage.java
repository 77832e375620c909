package com.creditai.golive.agent;

import java.lang.instrument.Instrumentation;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Which lines of which methods run: a probe before the first instruction of each line. */
final class Coverage {

    private static final String PROBES = Type.getInternalName(Probes.class);

    private Coverage() {}

    /** Records from now on, in the classes whose names begin with one of these. */
    static String install(String id, List<String> beginnings, Instrumentation instrumentation) {
        return new Rewriting(
                        // What is made while running has no file and no lines.
                        name -> !name.contains("$$") && beginnings.stream().anyMatch(name::startsWith),
                        Probing::new)
                .install(id, instrumentation);
    }

    /** Writes the call that remembers that a place was passed. */
    static void probe(MethodVisitor method, String place) {
        method.visitLdcInsn(Probes.number(place));
        method.visitMethodInsn(Opcodes.INVOKESTATIC, PROBES, "passed", "(I)V", false);
    }

    private static final class Probing extends ClassVisitor {

        private final String owner;

        private Probing(String owner, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new Lines(owner + "#" + name + descriptor, next);
        }
    }

    private static final class Lines extends InstructionVisitor {

        private static final int NONE = -1;

        private final String method;
        private final MethodVisitor next;
        private int begun = NONE;

        private Lines(String method, MethodVisitor next) {
            super(next);
            this.method = method;
            this.next = next;
        }

        /** A frame may follow, before which no instruction may come: the probe waits for the line's first instruction. */
        @Override
        public void visitLineNumber(int line, Label start) {
            super.visitLineNumber(line, start);
            begun = line;
        }

        /** Frames name an object that is not initialised yet by where its NEW stands, so nothing may come in between. */
        @Override
        protected void before(int opcode) {
            if (begun != NONE && opcode != Opcodes.NEW) {
                probe(next, method + ":" + begun);
                begun = NONE;
            }
        }
    }
}
