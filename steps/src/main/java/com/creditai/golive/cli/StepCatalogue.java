package com.creditai.golive.cli;

import io.cucumber.java.StepDefinitionAnnotation;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every step definition of a package, from its annotations. */
final class StepCatalogue {

    private static final List<String> ORDER = List.of("Given", "When", "Then", "And", "But");

    /** A step as it is written in Gherkin, and the method behind it. */
    record Step(String keyword, String wording, String place) {}

    private StepCatalogue() {}

    /** The steps of a package on the class path, Given before When before Then, then by wording. */
    static List<Step> of(String packageName) {
        return classes(packageName).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(StepCatalogue::steps)
                .sorted(Comparator.comparing((Step step) -> ORDER.indexOf(step.keyword()))
                        .thenComparing(Step::wording))
                .toList();
    }

    private static Stream<Step> steps(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(StepDefinitionAnnotation.class))
                .map(annotation -> new Step(
                        annotation.annotationType().getSimpleName(),
                        wording(annotation),
                        method.getDeclaringClass().getSimpleName() + "." + method.getName()));
    }

    private static String wording(Annotation annotation) {
        try {
            return String.valueOf(annotation.annotationType().getMethod("value").invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A step annotation without wording: " + annotation, e);
        }
    }

    private static List<Class<?>> classes(String packageName) {
        String folder = packageName.replace('.', '/');
        URL place = StepCatalogue.class.getClassLoader().getResource(folder);
        if (place == null) {
            return List.of();
        }
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return load(Path.of(uri), packageName);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return load(jar.getPath("/" + folder), packageName);
            }
        } catch (IOException | URISyntaxException e) {
            throw new Refusal("The step definitions cannot be read from " + place + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<Class<?>> load(Path folder, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> load(packageName + "." + name.substring(0, name.length() - 6)))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, StepCatalogue.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
