package com.creditai.golive.census;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which class of ours a name means where it stands, by Java's own rules of scope. */
final class SourceNames {

    private final Map<String, SourceClass> byCanonicalName = new HashMap<>();
    private final Map<String, List<SourceClass>> bySimpleName = new HashMap<>();
    private final Map<SourceClass, Map<String, List<SourceClass>>> known = new HashMap<>();
    private final Map<SourceClass, List<SourceClass>> parents = new HashMap<>();
    private final Map<SourceClass, List<SourceClass>> children = new HashMap<>();

    SourceNames(List<SourceClass> classes) {
        for (SourceClass each : classes) {
            byCanonicalName.put(canonical(each.name()), each);
            bySimpleName
                    .computeIfAbsent(each.simpleName(), name -> new ArrayList<>())
                    .add(each);
        }
        for (SourceClass each : classes) {
            for (SourceClass parent : parentsByName(each)) {
                parents.computeIfAbsent(each, type -> new ArrayList<>()).add(parent);
                children.computeIfAbsent(parent, type -> new ArrayList<>()).add(each);
            }
        }
    }

    private static String canonical(String name) {
        return name.replace('$', '.');
    }

    /** A qualified parent is known by its last word only: then all of that name are meant. */
    private List<SourceClass> parentsByName(SourceClass type) {
        var found = new ArrayList<SourceClass>();
        for (String parent : type.parents()) {
            Optional<SourceClass> scoped = first(type, parent, false);
            if (scoped.isPresent()) {
                found.add(scoped.get());
            } else if (type.imports().types().stream().noneMatch(name -> name.endsWith("." + parent))) {
                found.addAll(bySimpleName.getOrDefault(parent, List.of()));
            }
        }
        return found;
    }

    Optional<SourceClass> shell(SourceClass type) {
        return Optional.ofNullable(byCanonicalName.get(canonical(type.shell())));
    }

    /** What it extends and implements, and what that does. */
    Set<SourceClass> ancestors(SourceClass type) {
        return closure(type, parents);
    }

    /** What extends or implements it, and what does that. */
    Set<SourceClass> descendants(SourceClass type) {
        return closure(type, children);
    }

    private static Set<SourceClass> closure(SourceClass type, Map<SourceClass, List<SourceClass>> next) {
        var found = new LinkedHashSet<SourceClass>();
        var open = new ArrayList<>(next.getOrDefault(type, List.of()));
        while (!open.isEmpty()) {
            SourceClass each = open.remove(open.size() - 1);
            if (found.add(each)) {
                open.addAll(next.getOrDefault(each, List.of()));
            }
        }
        return found;
    }

    /** The class that the whole name means; none when it means a variable, a constant or nothing of ours. */
    Optional<SourceClass> type(SourceClass in, String name) {
        List<SourceClass> found = types(in, name);
        return name.isEmpty()
                        || found.isEmpty()
                        || !Character.isUpperCase(lastWord(name).charAt(0))
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1))
                        .filter(type -> type.simpleName().equals(lastWord(name)));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Every class that stands in the name: for {@code Probe.Kind.STARTUP} {@code Probe} and {@code Kind}. */
    List<SourceClass> types(SourceClass in, String name) {
        return known.computeIfAbsent(in, type -> new HashMap<>()).computeIfAbsent(name, each -> find(in, each));
    }

    private List<SourceClass> find(SourceClass in, String name) {
        String[] words = name.split("\\.", -1);
        var found = new ArrayList<SourceClass>();
        Optional<SourceClass> type = first(in, words[0], true);
        int next = 1;
        for (StringBuilder prefix = new StringBuilder(words[0]); type.isEmpty() && next < words.length; next++) {
            prefix.append('.').append(words[next]);
            type = Optional.ofNullable(byCanonicalName.get(prefix.toString()));
        }
        while (type.isPresent()) {
            found.add(type.get());
            type = next < words.length ? nested(type.get(), words[next++]) : Optional.empty();
        }
        return found;
    }

    private Optional<SourceClass> first(SourceClass in, String word, boolean ancestorsKnown) {
        for (Optional<SourceClass> scope = Optional.of(in); scope.isPresent(); scope = scope.flatMap(this::shell)) {
            SourceClass here = scope.get();
            Optional<SourceClass> found =
                    here.simpleName().equals(word) ? scope : ancestorsKnown ? nested(here, word) : own(here, word);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<String> imported = in.imports().types().stream()
                .filter(name -> name.endsWith("." + word))
                .findFirst();
        if (imported.isPresent()) {
            return Optional.ofNullable(byCanonicalName.get(imported.get()));
        }
        return Optional.ofNullable(byCanonicalName.get(in.packageName() + "." + word))
                .or(() -> in.imports().packages().stream()
                        .flatMap(name -> Optional.ofNullable(byCanonicalName.get(name + "." + word)).stream())
                        .findFirst())
                .or(() -> member(in, word));
    }

    /** The class whose static member of that name the file imports. */
    private Optional<SourceClass> member(SourceClass in, String word) {
        return in.imports().members().stream()
                .filter(name -> name.endsWith("." + word) || name.endsWith(".*"))
                .flatMap(name ->
                        Optional.ofNullable(byCanonicalName.get(name.substring(0, name.lastIndexOf('.')))).stream())
                .findFirst();
    }

    private Optional<SourceClass> own(SourceClass type, String word) {
        return Optional.ofNullable(byCanonicalName.get(canonical(type.name()) + "." + word));
    }

    private Optional<SourceClass> nested(SourceClass type, String word) {
        return own(type, word)
                .or(() -> ancestors(type).stream()
                        .flatMap(parent -> own(parent, word).stream())
                        .findFirst());
    }
}
