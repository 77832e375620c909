package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Receiver;
import com.creditai.golive.evidence.BrokenGateException;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Parses Java sources with the JDK's own parser, without compiling them. */
final class SourceParser {

    private final SourcePositions positions;
    private final List<SourceClass> classes = new ArrayList<>();

    private SourceParser(SourcePositions positions) {
        this.positions = positions;
    }

    /** @param sources text by path */
    static List<SourceClass> parse(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new BrokenGateException(
                    "The gate is broken: this Java has no compiler, so step definitions cannot be read. Use a JDK.");
        }
        List<JavaFileObject> files = sources.entrySet().stream()
                .<JavaFileObject>map(entry -> new InMemory(entry.getKey(), entry.getValue()))
                .toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        var parser = new SourceParser(Trees.instance(task).getSourcePositions());
        try {
            task.parse().forEach(parser::unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parser.classes;
    }

    private void unit(CompilationUnitTree unit) {
        ExpressionTree packageName = unit.getPackageName();
        String prefix = packageName == null ? "" : packageName + ".";
        SourceClass.Imports imports = imports(unit);
        unit.getTypeDecls().forEach(tree -> {
            if (tree instanceof ClassTree type) {
                type(unit, imports, type, "", prefix);
            }
        });
    }

    private static SourceClass.Imports imports(CompilationUnitTree unit) {
        var types = new ArrayList<String>();
        var packages = new ArrayList<String>();
        var members = new ArrayList<String>();
        for (ImportTree each : unit.getImports()) {
            String name = each.getQualifiedIdentifier().toString();
            if (each.isStatic()) {
                members.add(name);
            } else if (name.endsWith(".*")) {
                packages.add(name.substring(0, name.length() - 2));
            } else {
                types.add(name);
            }
        }
        return new SourceClass.Imports(types, packages, members);
    }

    private void type(
            CompilationUnitTree unit, SourceClass.Imports imports, ClassTree type, String shell, String prefix) {
        String name = prefix + type.getSimpleName();
        var fields = new HashMap<String, Receiver>();
        var constants = new HashMap<String, String>();
        var methods = new ArrayList<SourceMethod>();
        var elsewhere = new ArrayList<Tree>();
        var rest = new CallScanner();
        type.getTypeParameters().forEach(each -> rest.scan(each, null));
        rest.scan(type.getModifiers(), null);
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String own = text(unit, method);
                if (!own.isEmpty()) {
                    methods.add(method(name, method, SourceText.bare(own)));
                    elsewhere.add(method);
                }
            } else if (member instanceof ClassTree inner) {
                type(unit, imports, inner, name, name + "$");
                elsewhere.add(inner);
            } else {
                if (member instanceof VariableTree field) {
                    String called = field.getName().toString();
                    fields.put(called, CallScanner.typeOf(field));
                    constant(field.getInitializer()).ifPresent(text -> constants.put(called, text));
                }
                rest.scan(member, null);
            }
        }
        classes.add(new SourceClass(
                name,
                type.getSimpleName().toString(),
                shell,
                imports,
                parents(type),
                rest.names(),
                constants,
                fields,
                rest.calls(),
                methods,
                SourceText.bare(without(unit, type, elsewhere))));
    }

    /** The text of a class without those of its members. */
    private String without(CompilationUnitTree unit, ClassTree type, List<Tree> members) {
        int start = Math.toIntExact(positions.getStartPosition(unit, type));
        var text = new StringBuilder(text(unit, type));
        for (Tree member : members) {
            int from = Math.toIntExact(positions.getStartPosition(unit, member)) - start;
            int to = Math.toIntExact(positions.getEndPosition(unit, member)) - start;
            for (int i = from; i < to; i++) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private static List<String> parents(ClassTree type) {
        Tree extended = type.getExtendsClause();
        return Stream.concat(
                        extended == null ? Stream.empty() : Stream.of(extended), type.getImplementsClause().stream())
                .map(CallScanner::simpleName)
                .toList();
    }

    private static SourceMethod method(String owner, MethodTree method, String text) {
        var scanner = new CallScanner();
        scanner.scan(method, null);
        BlockTree body = method.getBody();
        Tree returned = method.getReturnType();
        return new SourceMethod(
                owner,
                method.getName().toString(),
                shape(method),
                returned == null ? "" : CallScanner.simpleName(returned),
                scanner.locals(),
                scanner.calls(),
                scanner.asserts(),
                body == null || doesNothing(body),
                scanner.names(),
                method.getModifiers().getAnnotations().stream()
                        .map(SourceParser::annotation)
                        .toList(),
                text);
    }

    private static SourceMethod.Shape shape(MethodTree method) {
        List<? extends VariableTree> parameters = method.getParameters();
        boolean variable = !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).toString().contains("...");
        return new SourceMethod.Shape(
                parameters.size(), variable, method.getModifiers().getFlags().contains(Modifier.PRIVATE));
    }

    private static boolean doesNothing(BlockTree body) {
        return body.getStatements().stream().allMatch(SourceParser::doesNothing);
    }

    private static boolean doesNothing(StatementTree statement) {
        return statement instanceof EmptyStatementTree
                || statement instanceof BlockTree block && doesNothing(block)
                || statement instanceof ReturnTree returned && returned.getExpression() == null
                || statement instanceof VariableTree variable
                        && (variable.getInitializer() == null || variable.getInitializer() instanceof LiteralTree);
    }

    private static SourceMethod.Annotation annotation(AnnotationTree annotation) {
        var values = new ArrayList<SourceMethod.Annotation.Value>();
        var called = new StringBuilder();
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && !assignment.getVariable().toString().equals("value")) {
                if (assignment.getVariable().toString().equals("name")) {
                    called.append(constant(assignment.getExpression()).orElse(""));
                }
            } else {
                ExpressionTree value =
                        argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
                values.add(new SourceMethod.Annotation.Value(value.toString(), constant(value)));
            }
        }
        return new SourceMethod.Annotation(
                CallScanner.simpleName(annotation.getAnnotationType()), values, called.toString());
    }

    /** The text of a literal or of literals joined by plus. */
    private static Optional<String> constant(@Nullable ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return Optional.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return constant(sum.getLeftOperand())
                    .flatMap(left -> constant(sum.getRightOperand()).map(left::concat));
        }
        return Optional.empty();
    }

    private String text(CompilationUnitTree unit, Tree tree) {
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        if (start < 0 || end < start) {
            return "";
        }
        try {
            CharSequence all = unit.getSourceFile().getCharContent(true);
            return all.subSequence(Math.toIntExact(start), Math.toIntExact(end)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        InMemory(String path, String text) {
            super(
                    URI.create("memory:///"
                            + path.chars()
                                    .mapToObj(c -> c == ' ' ? "%20" : String.valueOf((char) c))
                                    .collect(Collectors.joining())),
                    Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public String getName() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
