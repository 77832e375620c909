package com.creditai.golive.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import org.jspecify.annotations.Nullable;

/** Rewrites the code of classes, loaded already or later, until it is taken back. Members stay as they are. */
final class Rewriting implements ClassFileTransformer {

    private final Predicate<String> wanted;
    private final BiFunction<String, ClassVisitor, ClassVisitor> rewriter;
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    /**
     * What to rewrite.
     *
     * @param wanted which classes, by name with dots
     * @param rewriter from a class's name with dots and what writes it to what changes it
     */
    Rewriting(Predicate<String> wanted, BiFunction<String, ClassVisitor, ClassVisitor> rewriter) {
        this.wanted = wanted;
        this.rewriter = rewriter;
    }

    /** Puts it in force; answers {@code ok} or what went wrong, and then nothing is changed. */
    String install(String id, Instrumentation instrumentation) {
        ClassFiles.standFirst(instrumentation);
        instrumentation.addTransformer(this, true);
        Switchboard.revertBy(id, () -> {
            instrumentation.removeTransformer(this);
            retransform(instrumentation);
        });
        try {
            retransform(instrumentation);
        } catch (LinkageError e) {
            problems.add("it does not pass verification: " + e);
        }
        if (problems.isEmpty()) {
            return "ok";
        }
        Switchboard.revert(id);
        return "error " + String.join("; ", problems);
    }

    private void retransform(Instrumentation instrumentation) {
        Class<?>[] loaded = Stream.of(instrumentation.getAllLoadedClasses())
                .filter(type -> wanted.test(type.getName()) && instrumentation.isModifiableClass(type))
                .toArray(Class<?>[]::new);
        if (loaded.length == 0) {
            return;
        }
        Stream.of(loaded).forEach(type -> ClassFiles.of(type.getName(), instrumentation));
        try {
            instrumentation.retransformClasses(loaded);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> beingChanged,
            ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || !wanted.test(name.replace('/', '.'))) {
            return null;
        }
        try {
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(rewriter.apply(name.replace('/', '.'), writer), 0);
            return writer.toByteArray();
        } catch (RuntimeException e) {
            // Whatever leaves this method is lost in the virtual machine.
            problems.add(name + " cannot be rewritten: " + e);
            return null;
        }
    }
}
