package com.creditai.golive.sabotage;

import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.RecordComponentVisitor;

/**
 * Lists the generated changes of the service's classes, from the packaged jar.
 *
 * <p>Left out, because nobody would learn anything from them:
 *
 * <ul>
 *   <li>what the compiler makes: synthetic classes and methods (bodies of lambdas excepted), {@code values} and {@code
 *       valueOf} of an enum, the null test of a try with resources;
 *   <li>whole methods {@code toString}, {@code hashCode}, {@code equals}, accessors of a record's components, constructors
 *       and initialisers, and methods that are empty or answer one constant already.
 * </ul>
 */
public final class MutantFinder {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "equals");

    private MutantFinder() {}

    /**
     * All mutants of a package and those below it, in the order of their names.
     *
     * @param packageName {@code com.creditai.documents}
     * @throws PlatformException when the jar cannot be read
     */
    public static List<Mutant> in(Path jar, String packageName) {
        String folder = CLASSES + packageName.replace('.', '/') + "/";
        List<Mutant> mutants = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        mutants.addAll(ofClass(in.readAllBytes()));
                    }
                }
            }
        } catch (IOException e) {
            throw new PlatformException("The service jar " + jar + " cannot be read: " + e.getMessage(), e);
        }
        mutants.sort(Comparator.comparing(Mutant::id));
        return mutants;
    }

    /** All mutants of one class file. */
    static List<Mutant> ofClass(byte[] file) {
        Finder finder = new Finder();
        new ClassReader(file).accept(finder, ClassReader.SKIP_FRAMES);
        return finder.mutants;
    }

    private static final class Finder extends ClassVisitor {

        private final List<Mutant> mutants = new ArrayList<>();
        private final Set<String> components = new HashSet<>();
        private String className = "";
        private boolean synthetic;
        private boolean ofEnum;

        private Finder() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            className = name.replace('/', '.');
            synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
            ofEnum = "java/lang/Enum".equals(superName);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
            components.add(name + "()" + descriptor);
            return super.visitRecordComponent(name, descriptor, signature);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodScan(found -> mutants.addAll(of(access, name, descriptor, found)));
        }

        private List<Mutant> of(int access, String name, String descriptor, MethodScan.Found found) {
            boolean made = (access & Opcodes.ACC_SYNTHETIC) != 0 && !name.startsWith("lambda$");
            if (synthetic || made || name.equals("<clinit>") || ofEnum && isOfEveryEnum(name)) {
                return List.of();
            }
            Stream<Mutant> conditions = found.conditions().stream()
                    .map(each -> new Mutant(
                            className, name, descriptor, each.line(), Mutant.TURNS, Integer.toString(each.number())));
            Stream<Mutant> whole = name.equals("<init>") || isTrivial(name, descriptor, found)
                    ? Stream.of()
                    : WholeMethod.answers(descriptor).stream()
                            .map(answer ->
                                    new Mutant(className, name, descriptor, found.firstLine(), Mutant.ANSWERS, answer));
            return Stream.concat(whole, conditions).toList();
        }

        private boolean isTrivial(String name, String descriptor, MethodScan.Found found) {
            return OF_EVERY_OBJECT.contains(name)
                    || components.contains(name + descriptor)
                    || found.answersOneConstant();
        }

        private static boolean isOfEveryEnum(String name) {
            return name.equals("values") || name.equals("valueOf");
        }
    }
}
