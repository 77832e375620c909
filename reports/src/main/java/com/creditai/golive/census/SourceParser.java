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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses Java sources with the JDK's own parser, without compiling them. */
final class SourceParser {

    private static final Set<String> STEP_ANNOTATIONS = Set.of("Given", "When", "Then", "And", "But");

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
        unit.getTypeDecls().forEach(tree -> {
            if (tree instanceof ClassTree type) {
                type(unit, type, prefix);
            }
        });
    }

    private void type(CompilationUnitTree unit, ClassTree type, String prefix) {
        String name = prefix + type.getSimpleName();
        var fields = new HashMap<String, Receiver>();
        var methods = new ArrayList<SourceMethod>();
        var initialisers = new CallScanner();
        String text = text(unit, type);
        String skeleton = text;
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String own = text(unit, method);
                if (!own.isEmpty()) {
                    methods.add(method(name, method, own));
                    BlockTree body = method.getBody();
                    skeleton = body == null ? skeleton : skeleton.replace(text(unit, body), ";");
                }
            } else if (member instanceof VariableTree field) {
                fields.put(field.getName().toString(), CallScanner.typeOf(field));
                initialisers.scan(field, null);
            } else if (member instanceof ClassTree inner) {
                type(unit, inner, name + "$");
                skeleton = skeleton.replace(text(unit, inner), "");
            } else {
                initialisers.scan(member, null);
            }
        }
        classes.add(new SourceClass(
                name,
                type.getSimpleName().toString(),
                unit.getSourceFile().getName(),
                parents(type),
                fields,
                initialisers.calls(),
                methods,
                skeleton));
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
        method.getParameters().forEach(parameter -> scanner.scan(parameter, null));
        BlockTree body = method.getBody();
        if (body != null) {
            scanner.scan(body, null);
        }
        Tree returned = method.getReturnType();
        return new SourceMethod(
                owner,
                method.getName().toString(),
                method.getParameters().size(),
                returned == null ? "" : CallScanner.simpleName(returned),
                scanner.locals(),
                scanner.calls(),
                scanner.asserts(),
                body == null || doesNothing(body),
                expressions(method),
                text);
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

    private static List<String> expressions(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .filter(annotation -> STEP_ANNOTATIONS.contains(CallScanner.simpleName(annotation.getAnnotationType())))
                .flatMap(SourceParser::value)
                .toList();
    }

    private static Stream<String> value(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .map(SourceParser::constant);
    }

    /** The text of a literal or of literals joined by plus. */
    private static String constant(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree sum) {
            return constant(sum.getLeftOperand()) + constant(sum.getRightOperand());
        }
        return expression.toString();
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
