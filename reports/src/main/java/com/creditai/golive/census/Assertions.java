package com.creditai.golive.census;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import java.util.Set;

/** Knows an assertion that can fail from its looks: AssertJ, REST Assured, {@code fail} and a thrown AssertionError. */
final class Assertions {

    private static final Set<String> COMPLETE = Set.of("assertThatThrownBy", "fail");
    private static final Set<String> WORDS_ONLY = Set.of(
            "as",
            "describedAs",
            "withFailMessage",
            "overridingErrorMessage",
            "extracting",
            "extractingResultOf",
            "usingRecursiveComparison",
            "usingComparator",
            "usingElementComparator",
            "ignoringFields",
            "ignoringCollectionOrder",
            "asString",
            "asList",
            "asInstanceOf",
            "map",
            "flatMap",
            "filteredOn",
            "size",
            "first",
            "last",
            "element",
            "withRepresentation",
            "withThreadDumpOnError",
            "inHexadecimal",
            "and");

    private Assertions() {}

    static boolean asserts(MethodInvocationTree call) {
        String name = name(call);
        if (COMPLETE.contains(name)) {
            return true;
        }
        MethodInvocationTree root = root(call);
        String rootName = name(root);
        if (root == call) {
            return rootName.startsWith("assert") && !rootName.startsWith("assertThat") && !rootName.equals("assertAll");
        }
        if (rootName.startsWith("assertThat") || isThenOfRestAssured(call)) {
            return !WORDS_ONLY.contains(name) && !onlyLiterals(root);
        }
        return false;
    }

    static boolean asserts(ThrowTree thrown) {
        return thrown.getExpression() instanceof NewClassTree created
                && created.getIdentifier().toString().endsWith("AssertionError");
    }

    /** {@code assertThat(true)} can never say anything of the system. */
    private static boolean onlyLiterals(MethodInvocationTree root) {
        return !root.getArguments().isEmpty() && root.getArguments().stream().allMatch(LiteralTree.class::isInstance);
    }

    private static boolean isThenOfRestAssured(MethodInvocationTree call) {
        Set<String> checks = Set.of("statusCode", "body", "header", "contentType", "time", "cookie");
        if (!checks.contains(name(call)) || call.getArguments().isEmpty()) {
            return false;
        }
        for (ExpressionTree tree = call; tree instanceof MethodInvocationTree each; tree = receiver(each)) {
            if (name(each).equals("then")) {
                return true;
            }
        }
        return false;
    }

    static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect() instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
    }

    /** The first call of a chain {@code a().b().c()}, or of {@code Assertions.a().b()}. */
    private static MethodInvocationTree root(MethodInvocationTree call) {
        MethodInvocationTree root = call;
        while (receiver(root) instanceof MethodInvocationTree before) {
            root = before;
        }
        return root;
    }

    private static ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : call.getMethodSelect();
    }
}
