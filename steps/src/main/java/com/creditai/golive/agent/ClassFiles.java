package com.creditai.golive.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the file of a class where the virtual machine would hand out what it has put together again.
 *
 * <p>Before JDK 19 that lacks the names of parameters (JDK-8240908), and a class that was changed and put back would have
 * lost them for good. It stands before all changes, and stays for the way back.
 */
final class ClassFiles implements ClassFileTransformer {

    private static final ClassFiles INSTALLED = new ClassFiles();

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    private boolean standing;

    private ClassFiles() {}

    /** Takes its place; what is changed by somebody who stood there before would be handed out unchanged. */
    static synchronized void standFirst(Instrumentation instrumentation) {
        if (!INSTALLED.standing) {
            instrumentation.addTransformer(INSTALLED, true);
            INSTALLED.standing = true;
        }
    }

    /** Has every later change of a class, and its way back, begin with the class's own file. */
    static void of(String className, Instrumentation instrumentation) {
        standFirst(instrumentation);
        INSTALLED.names.add(className.replace('.', '/'));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> beingChanged,
            ProtectionDomain domain,
            byte[] bytes) {
        return beingChanged != null && names.contains(name) ? file(loader, name + ".class") : null;
    }

    private static byte @Nullable [] file(@Nullable ClassLoader loader, String file) {
        try (InputStream in =
                loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
