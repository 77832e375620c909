package com.creditai.golive.agent;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * One generated change of one method: its whole body answers a constant, or one of its conditional jumps is turned round.
 *
 * @param descriptor of the method, as in a class file
 * @param kind {@code answers} or {@code turns}
 * @param argument {@code nothing}, {@code true}, {@code false}, {@code 0}, {@code 1}, {@code empty} or {@code null}; for
 *     {@code turns} which conditional jump, from 0
 */
record Mutation(String className, String method, String descriptor, String kind, String argument) {

    /** Puts it in force. */
    String install(String id, Instrumentation instrumentation) {
        return new Rewriting(className::equals, (name, next) -> new Mutating(id, next)).install(id, instrumentation);
    }

    private final class Mutating extends ClassVisitor {

        private final String id;
        private boolean changed;

        private Mutating(String id, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.id = id;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String given, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, given, signature, exceptions);
            if (!name.equals(method) || !given.equals(descriptor)) {
                return next;
            }
            return kind.equals("turns") ? new Turned(next) : new Replaced(next);
        }

        @Override
        public void visitEnd() {
            if (!changed) {
                throw new IllegalStateException("no " + method + descriptor + " in which it " + kind + " " + argument);
            }
            super.visitEnd();
        }

        /** Its own instructions are left out; what stands before them, such as annotations, stays. */
        private final class Replaced extends MethodVisitor {

            private final MethodVisitor next;

            private Replaced(MethodVisitor next) {
                super(Opcodes.ASM9, next);
                this.next = next;
            }

            @Override
            public void visitCode() {
                next.visitCode();
                Coverage.probe(next, id);
                new Constant(descriptor, argument).writeTo(next);
                next.visitMaxs(0, 0);
                changed = true;
                mv = null;
            }

            @Override
            public void visitEnd() {
                next.visitEnd();
            }
        }

        private final class Turned extends MethodVisitor {

            private final MethodVisitor next;
            private int jumps;

            private Turned(MethodVisitor next) {
                super(Opcodes.ASM9, next);
                this.next = next;
            }

            @Override
            public void visitJumpInsn(int opcode, Label label) {
                boolean chosen = Jumps.conditional(opcode) && jumps++ == Integer.parseInt(argument);
                if (chosen) {
                    Coverage.probe(next, id);
                    changed = true;
                }
                super.visitJumpInsn(chosen ? Jumps.opposite(opcode) : opcode, label);
            }
        }
    }
}
