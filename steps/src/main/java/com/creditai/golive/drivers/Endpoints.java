package com.creditai.golive.drivers;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import com.creditai.golive.platform.ServiceJar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What the code of the running service answers to, read from the classes in its jar: what the service says of itself, or keeps to
 * itself, makes no difference. Each is a method and a path with {@code {}} for what varies.
 */
public final class Endpoints {

    private static final String CLASSES = "BOOT-INF/classes/com/creditai/";
    private static final String ANNOTATIONS = "Lorg/springframework/web/bind/annotation/";
    private static final String ERROR_PAGE = "ANY /error";
    private static final Map<String, String> METHODS = Map.of(
            "RequestMapping;", "ANY",
            "GetMapping;", "GET",
            "PostMapping;", "POST",
            "PutMapping;", "PUT",
            "PatchMapping;", "PATCH",
            "DeleteMapping;", "DELETE");

    private static final Map<String, Set<String>> BY_ARTIFACT = new ConcurrentHashMap<>();

    private Endpoints() {}

    /** The endpoints of the JSON API. */
    public static Set<String> ofApi(Environment environment) {
        return chosen(environment, true);
    }

    /**
     * The endpoints behind pages and their forms. Signing in and out, which the framework answers, are none, and neither is
     * the error page, which stands in for others.
     */
    public static Set<String> ofPages(Environment environment) {
        Set<String> pages = chosen(environment, false);
        pages.remove(ERROR_PAGE);
        return pages;
    }

    /** A path as it stands here. */
    static String plain(String path) {
        String unnamed = path.replaceAll("\\{[^}]*}", "{}");
        return unnamed.length() > 1 && unnamed.endsWith("/") ? unnamed.substring(0, unnamed.length() - 1) : unnamed;
    }

    private static Set<String> chosen(Environment environment, boolean api) {
        Set<String> chosen = new TreeSet<>();
        for (String endpoint : all(environment)) {
            if (endpoint.substring(endpoint.indexOf(' ') + 1).startsWith("/api/") == api) {
                chosen.add(endpoint);
            }
        }
        return chosen;
    }

    private static Set<String> all(Environment environment) {
        return BY_ARTIFACT.computeIfAbsent(environment.artifactSha256(), Endpoints::inTheJarOf);
    }

    private static Set<String> inTheJarOf(String artifactSha256) {
        Path jar = Checkout.around(Path.of("")).requireServiceJar();
        if (!ServiceJar.sha256(jar).equals(artifactSha256)) {
            throw new PlatformException("The service runs another jar than " + jar + ": build and start it again.");
        }
        Set<String> found = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream()
                    .filter(each ->
                            each.getName().startsWith(CLASSES) && each.getName().endsWith(".class"))
                    .toList()) {
                try (InputStream bytes = file.getInputStream(entry)) {
                    new ClassReader(bytes.readAllBytes())
                            .accept(new Handlers(found), ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
                }
            }
        } catch (IOException e) {
            throw new PlatformException("The service jar " + jar + " cannot be read: " + e.getMessage(), e);
        }
        return Set.copyOf(found);
    }

    /** Collects the mappings of one class, below the paths of the class itself. */
    private static final class Handlers extends ClassVisitor {

        private final Set<String> found;
        private final Mapping ofClass = new Mapping("ANY");

        private Handlers(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(ANNOTATIONS + "RequestMapping;") ? ofClass : null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    if (!descriptor.startsWith(ANNOTATIONS)) {
                        return null;
                    }
                    String method = METHODS.get(descriptor.substring(ANNOTATIONS.length()));
                    return method == null ? null : new Handler(method, ofClass, found);
                }
            };
        }
    }

    /** The paths and methods of one annotation. */
    private static class Mapping extends AnnotationVisitor {

        final List<String> paths = new ArrayList<>();
        final List<String> methods = new ArrayList<>();
        final String method;

        private Mapping(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String unnamed, Object value) {
                    if (name.equals("value") || name.equals("path")) {
                        paths.add(String.valueOf(value));
                    }
                }

                @Override
                public void visitEnum(String unnamed, String type, String value) {
                    if (name.equals("method")) {
                        methods.add(value);
                    }
                }
            };
        }

        List<String> pathsOrNone() {
            return paths.isEmpty() ? List.of("") : paths;
        }
    }

    private static final class Handler extends Mapping {

        private final Mapping ofClass;
        private final Set<String> found;

        private Handler(String method, Mapping ofClass, Set<String> found) {
            super(method);
            this.ofClass = ofClass;
            this.found = found;
        }

        @Override
        public void visitEnd() {
            for (String base : ofClass.pathsOrNone()) {
                for (String path : pathsOrNone()) {
                    for (String each : methods.isEmpty() ? List.of(method) : methods) {
                        found.add(each + " " + plain(base + path));
                    }
                }
            }
        }
    }
}
