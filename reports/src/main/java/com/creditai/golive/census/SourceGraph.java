package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which methods of the harness's sources assert, found without compiling: types where they are written; where they are
 * not, only a name that promises an assertion counts. What code may execute is another question: see {@link
 * SourceReach}.
 */
final class SourceGraph {

    private static final Set<String> ASSERTING_NAMES = Set.of("assert", "should", "expect");

    private final Map<String, List<SourceClass>> bySimpleName = new HashMap<>();
    private final Map<String, SourceClass> byName = new HashMap<>();
    private final Map<String, List<SourceMethod>> byMethodName = new HashMap<>();

    SourceGraph(List<SourceClass> classes) {
        for (SourceClass each : classes) {
            byName.put(each.name(), each);
            bySimpleName
                    .computeIfAbsent(each.simpleName(), name -> new ArrayList<>())
                    .add(each);
            each.methods()
                    .forEach(method -> byMethodName
                            .computeIfAbsent(method.name(), name -> new ArrayList<>())
                            .add(method));
        }
    }

    List<SourceMethod> methods(String owner, String name) {
        return Optional.ofNullable(byName.get(owner)).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(name))
                .toList();
    }

    SourceClass owner(SourceMethod method) {
        return Optional.ofNullable(byName.get(method.owner())).orElseThrow();
    }

    Stream<SourceMethod> all() {
        return byName.values().stream().flatMap(type -> type.methods().stream());
    }

    /** Whether the method has an assertion, or calls something of ours that has. */
    boolean reachesAssertion(SourceMethod start) {
        var seen = new HashSet<SourceMethod>();
        var open = new ArrayDeque<SourceMethod>(List.of(start));
        while (!open.isEmpty()) {
            SourceMethod method = open.remove();
            if (!seen.add(method)) {
                continue;
            }
            if (method.asserts()) {
                return true;
            }
            for (Call call : method.calls()) {
                open.addAll(targets(method, call, asserting(call.name())));
            }
        }
        return false;
    }

    private static boolean asserting(String name) {
        return ASSERTING_NAMES.stream().anyMatch(name::startsWith);
    }

    /**
     * The methods that a call may mean.
     *
     * @param byNameAlone whether every method of that name is meant where the receiver cannot be told
     */
    private List<SourceMethod> targets(SourceMethod from, Call call, boolean byNameAlone) {
        if (call.creation()) {
            return constructors(call.name());
        }
        Optional<String> type = typeOf(from, call.receiver(), 0);
        if (type.isPresent()) {
            return inherited(type.get(), call.name(), new HashSet<>());
        }
        return byNameAlone ? byMethodName.getOrDefault(call.name(), List.of()) : List.of();
    }

    private List<SourceMethod> constructors(String simpleName) {
        return bySimpleName.getOrDefault(simpleName, List.of()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals("<init>"))
                .toList();
    }

    private List<SourceMethod> inherited(String simpleName, String method, Set<String> seen) {
        if (!seen.add(simpleName)) {
            return List.of();
        }
        var found = new ArrayList<SourceMethod>();
        for (SourceClass type : bySimpleName.getOrDefault(simpleName, List.of())) {
            type.methods().stream().filter(each -> each.name().equals(method)).forEach(found::add);
            type.parents().forEach(parent -> found.addAll(inherited(parent, method, seen)));
        }
        for (List<SourceClass> types : bySimpleName.values()) {
            types.stream()
                    .filter(type -> type.parents().contains(simpleName))
                    .forEach(type -> found.addAll(inherited(type.simpleName(), method, seen)));
        }
        return found;
    }

    /** Simple name of the receiver's type; empty when it cannot be told. */
    private Optional<String> typeOf(SourceMethod from, Receiver receiver, int depth) {
        if (depth > 20) {
            return Optional.empty();
        }
        if (receiver instanceof Receiver.Own) {
            return Optional.of(owner(from).simpleName());
        }
        if (receiver instanceof Receiver.Typed typed) {
            return isVariable(typed.type()) ? Optional.empty() : Optional.of(typed.type());
        }
        if (receiver instanceof Receiver.Named named) {
            return named(from, named.name(), depth);
        }
        if (receiver instanceof Receiver.Answer answer) {
            return targets(from, answer.call(), false).stream()
                    .map(SourceMethod::returnType)
                    .filter(type -> !type.isEmpty() && !isVariable(type))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** A type variable says nothing of the type. */
    private static boolean isVariable(String type) {
        return type.length() == 1 || type.equals("var");
    }

    private Optional<String> named(SourceMethod from, String name, int depth) {
        Receiver local = from.locals().get(name);
        if (local != null) {
            return typeOf(from, local, depth + 1);
        }
        Optional<Receiver> field = field(owner(from), name, new HashSet<>());
        if (field.isPresent()) {
            return typeOf(from, field.get(), depth + 1);
        }
        return Character.isUpperCase(name.charAt(0)) ? Optional.of(name) : Optional.empty();
    }

    private Optional<Receiver> field(SourceClass type, String name, Set<String> seen) {
        if (!seen.add(type.name())) {
            return Optional.empty();
        }
        Receiver own = type.fields().get(name);
        if (own != null) {
            return Optional.of(own);
        }
        return type.parents().stream()
                .flatMap(parent -> bySimpleName.getOrDefault(parent, List.of()).stream())
                .flatMap(parent -> field(parent, name, seen).stream())
                .findFirst();
    }
}
