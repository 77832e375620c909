package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import com.sun.source.tree.ClassTree;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a body calls, which types its variables have, and whether it asserts. */
final class CallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Receiver> locals = new HashMap<>();
    private final Set<String> names = new TreeSet<>();
    private boolean asserts;
    private int inner;

    List<Call> calls() {
        return calls;
    }

    Map<String, Receiver> locals() {
        return locals;
    }

    /** Every name, with dots where it is qualified. */
    Set<String> names() {
        return names;
    }

    boolean asserts() {
        return asserts;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        asserts |= Assertions.asserts(tree);
        Call call = call(tree);
        boolean own = call.receiver() instanceof Receiver.Own;
        calls.add(own && inner > 0 ? new Call(new Receiver.Unknown(), "", call.name(), call.arguments(), false) : call);
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        ExpressionTree on = tree.getQualifierExpression();
        calls.add(new Call(receiver(on), chain(on), tree.getName().toString(), Call.ANY_NUMBER, false));
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        calls.add(new Call(
                new Receiver.Unknown(),
                "",
                simpleName(tree.getIdentifier()),
                tree.getArguments().size(),
                true));
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
        asserts |= Assertions.asserts(tree);
        return super.visitThrow(tree, nothing);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        String name = tree.getName().toString();
        Receiver type = typeOf(tree);
        Receiver before = locals.put(name, type);
        if (before != null && !before.equals(type)) {
            locals.put(name, new Receiver.Unknown());
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        names.add(tree.getName().toString());
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        String chain = chain(tree);
        if (!chain.isEmpty()) {
            names.add(chain);
        }
        return super.visitMemberSelect(tree, nothing);
    }

    /** {@code Probe.Kind} for exactly that; empty when anything but names stands in it. */
    private static String chain(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        if (tree instanceof MemberSelectTree select) {
            String before = chain(select.getExpression());
            return before.isEmpty() ? "" : before + "." + select.getIdentifier();
        }
        return "";
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

    /** In an anonymous or local class a call without receiver may mean a method of that class. */
    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        inner++;
        super.visitClass(tree, nothing);
        inner--;
        return null;
    }

    private static Call call(MethodInvocationTree tree) {
        int arguments = tree.getArguments().size();
        return tree.getMethodSelect() instanceof MemberSelectTree select
                ? new Call(
                        receiver(select.getExpression()),
                        chain(select.getExpression()),
                        Assertions.name(tree),
                        arguments,
                        false)
                : new Call(new Receiver.Own(), "", Assertions.name(tree), arguments, false);
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
