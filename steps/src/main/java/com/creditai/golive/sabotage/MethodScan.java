package com.creditai.golive.sabotage;

import com.creditai.golive.agent.InstructionVisitor;
import com.creditai.golive.agent.Jumps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/** Looks through one method's instructions. */
final class MethodScan extends InstructionVisitor {

    /** A conditional jump: its number in the method, from 0, and its line in the source. */
    record Condition(int number, int line) {}

    /** What was found; only a method that has code is reported. */
    record Found(int firstLine, int instructions, boolean beginsWithConstant, List<Condition> conditions) {

        boolean answersOneConstant() {
            return instructions <= 1 || instructions == 2 && beginsWithConstant;
        }
    }

    private final Consumer<Found> result;
    private final List<Integer> opcodes = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private int firstLine;
    private int line;
    private int jumps;

    MethodScan(Consumer<Found> result) {
        super(null);
        this.result = result;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        firstLine = firstLine == 0 ? number : Math.min(firstLine, number);
    }

    @Override
    protected void before(int opcode) {
        opcodes.add(opcode);
        if (Jumps.conditional(opcode)) {
            conditions.add(new Condition(jumps, line));
            jumps++;
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        if (name.equals("close") && closesWhatIsNotNull()) {
            conditions.remove(conditions.size() - 1);
        }
    }

    /** {@code if (resource != null) resource.close()}, as the compiler writes it for a try with resources. */
    private boolean closesWhatIsNotNull() {
        int size = opcodes.size();
        return size > 2 && opcodes.get(size - 2) == Opcodes.ALOAD && opcodes.get(size - 3) == Opcodes.IFNULL;
    }

    @Override
    public void visitEnd() {
        if (!opcodes.isEmpty()) {
            result.accept(new Found(firstLine, opcodes.size(), constant(opcodes.get(0)), conditions));
        }
    }

    private static boolean constant(int opcode) {
        return opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.LDC;
    }
}
