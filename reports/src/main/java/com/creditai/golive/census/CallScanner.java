package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a body calls, which types its variables have, and whether it asserts. */
final class CallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Receiver> locals = new HashMap<>();
    private boolean asserts;

    List<Call> calls() {
        return calls;
    }

    Map<String, Receiver> locals() {
        return locals;
    }

    boolean asserts() {
        return asserts;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        asserts |= Assertions.asserts(tree);
        calls.add(call(tree));
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        calls.add(
                new Call(receiver(tree.getQualifierExpression()), tree.getName().toString(), false));
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        calls.add(new Call(new Receiver.Unknown(), simpleName(tree.getIdentifier()), true));
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
        asserts |= Assertions.asserts(tree);
        return super.visitThrow(tree, nothing);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        locals.put(tree.getName().toString(), typeOf(tree));
        return super.visitVariable(tree, nothing);
    }

    /** The written type of a variable, or what {@code var} is made from. */
    static Receiver typeOf(VariableTree variable) {
        Tree type = variable.getType();
        if (type != null) {
            return new Receiver.Typed(simpleName(type));
        }
        ExpressionTree initialiser = variable.getInitializer();
        return initialiser == null ? new Receiver.Unknown() : receiver(initialiser);
    }

    private static Call call(MethodInvocationTree tree) {
        Receiver receiver = tree.getMethodSelect() instanceof MemberSelectTree select
                ? receiver(select.getExpression())
                : new Receiver.Own();
        return new Call(receiver, Assertions.name(tree), false);
    }

    private static Receiver receiver(Tree expression) {
        if (expression instanceof ParenthesizedTree inner) {
            return receiver(inner.getExpression());
        }
        if (expression instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return name.equals("this") || name.equals("super") ? new Receiver.Own() : new Receiver.Named(name);
        }
        if (expression instanceof MethodInvocationTree call) {
            return new Receiver.Answer(call(call));
        }
        if (expression instanceof NewClassTree created) {
            return new Receiver.Typed(simpleName(created.getIdentifier()));
        }
        if (expression instanceof MemberSelectTree select) {
            return new Receiver.Named(select.getIdentifier().toString());
        }
        return new Receiver.Unknown();
    }

    /** {@code Map} for {@code java.util.Map<String, X>}. */
    static String simpleName(Tree type) {
        if (type instanceof ParameterizedTypeTree parameterized) {
            return simpleName(parameterized.getType());
        }
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        String text = type.toString();
        int space = text.lastIndexOf(' ');
        return space < 0 ? text : text.substring(space + 1);
    }
}
