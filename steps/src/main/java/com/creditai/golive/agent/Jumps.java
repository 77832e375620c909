package com.creditai.golive.agent;

import net.bytebuddy.jar.asm.Opcodes;

/** The jumps of a method's code. */
public final class Jumps {

    private Jumps() {}

    /** Whether a jump depends on a condition. */
    public static boolean conditional(int opcode) {
        return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ACMPNE
                || opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL;
    }

    /** The jump on the opposite condition; stack map frames stay valid, because both ways stay possible. */
    static int opposite(int conditional) {
        if (conditional == Opcodes.IFNULL) {
            return Opcodes.IFNONNULL;
        }
        // They stand in pairs of opposites, from the odd number of IFEQ on.
        return conditional == Opcodes.IFNONNULL ? Opcodes.IFNULL : (conditional - Opcodes.IFEQ ^ 1) + Opcodes.IFEQ;
    }
}
