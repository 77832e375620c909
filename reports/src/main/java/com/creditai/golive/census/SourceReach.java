package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What some methods of the harness may execute, found without compiling and never too little.
 *
 * <p>An object can only be used after reached code has named its class, or a type that its class extends or implements:
 * such a class is in use. A call means every method of that name that takes so many arguments in a class in use, unless
 * its receiver is written as a class, or it has none: then only the method's own family is meant. What a class in use
 * overrides of a type that is not ours may be called by code that is not ours.
 */
final class SourceReach {

    private record Pending(Call call, SourceClass from) {}

    private final SourceNames names;
    private final Set<SourceClass> inUse = new LinkedHashSet<>();
    private final Set<SourceMethod> methods = new LinkedHashSet<>();
    private final Deque<SourceMethod> open = new ArrayDeque<>();
    private final Map<String, List<Pending>> pending = new HashMap<>();
    private final Map<String, Set<SourceMethod>> callable = new HashMap<>();
    private final Set<Pending> known = new HashSet<>();
    private final Map<String, SourceClass> byName = new HashMap<>();

    private SourceReach(List<SourceClass> all, SourceNames names) {
        this.names = names;
        all.forEach(each -> byName.put(each.name(), each));
    }

    /** From these methods on. */
    static SourceReach from(List<SourceClass> all, SourceNames names, List<SourceMethod> starts) {
        var reach = new SourceReach(all, names);
        starts.forEach(reach::reach);
        while (!reach.open.isEmpty()) {
            reach.follow(reach.open.remove());
        }
        return reach;
    }

    /** The text of every reached method and the skeleton of every class in use, in a stable order. */
    List<String> texts() {
        var texts = new TreeSet<String>();
        methods.forEach(method -> texts.add(method.id() + "\n" + method.text()));
        inUse.forEach(type -> texts.add(type.name() + "\n" + type.skeleton()));
        return List.copyOf(texts);
    }

    private void reach(SourceMethod method) {
        if (methods.add(method)) {
            use(owner(method));
            open.add(method);
        }
    }

    private SourceClass owner(SourceMethod method) {
        return Optional.ofNullable(byName.get(method.owner())).orElseThrow();
    }

    private void follow(SourceMethod method) {
        SourceClass owner = owner(method);
        method.names().forEach(name -> name(owner, name));
        method.calls().forEach(call -> call(owner, call));
    }

    /** Its values may be of any class that extends or implements it. */
    private void name(SourceClass in, String name) {
        for (SourceClass type : names.types(in, name)) {
            use(type);
            names.descendants(type).forEach(this::use);
        }
    }

    private void use(SourceClass type) {
        if (!inUse.add(type)) {
            return;
        }
        names.shell(type).ifPresent(this::use);
        names.ancestors(type).forEach(this::use);
        type.names().forEach(name -> name(type, name));
        type.initialisers().forEach(call -> call(type, call));
        type.methods().forEach(method -> offer(type, method));
    }

    private void offer(SourceClass type, SourceMethod method) {
        if (method.constructor() || calledFromOutside(type, method)) {
            reach(method);
            return;
        }
        callable.computeIfAbsent(method.name(), name -> new LinkedHashSet<>()).add(method);
        pending.getOrDefault(method.name(), List.of()).stream()
                .filter(each -> fits(each, method))
                .findFirst()
                .ifPresent(each -> reach(method));
    }

    private boolean calledFromOutside(SourceClass type, SourceMethod method) {
        return method.annotated(Set.of("Override"))
                && names.ancestors(type).stream()
                        .flatMap(parent -> parent.methods().stream())
                        .noneMatch(inherited -> inherited.name().equals(method.name()));
    }

    private void call(SourceClass from, Call call) {
        var wanted = new Pending(call, from);
        if (call.creation() || !known.add(wanted)) {
            return;
        }
        List<SourceMethod> family = family(wanted);
        if (!family.isEmpty()) {
            family.forEach(this::reach);
            return;
        }
        pending.computeIfAbsent(call.name(), name -> new ArrayList<>()).add(wanted);
        List.copyOf(callable.getOrDefault(call.name(), Set.of())).stream()
                .filter(method -> fits(wanted, method))
                .forEach(this::reach);
    }

    private boolean fits(Pending wanted, SourceMethod method) {
        boolean visible = !method.shape().hidden()
                || owner(method).outermost().equals(wanted.from().outermost());
        return visible && method.shape().takes(wanted.call().arguments());
    }

    /** The methods that it can only mean, because it names their class or nothing at all. */
    private List<SourceMethod> family(Pending wanted) {
        if (wanted.call().receiver() instanceof Receiver.Own) {
            for (Optional<SourceClass> scope = Optional.of(wanted.from());
                    scope.isPresent();
                    scope = scope.flatMap(names::shell)) {
                List<SourceMethod> found = family(scope.get(), wanted);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        }
        return names.type(wanted.from(), wanted.call().qualifier())
                .map(type -> family(type, wanted))
                .orElse(List.of());
    }

    private List<SourceMethod> family(SourceClass type, Pending wanted) {
        return Stream.of(Stream.of(type), names.ancestors(type).stream(), names.descendants(type).stream())
                .flatMap(each -> each)
                .flatMap(each -> each.methods().stream())
                .filter(method -> method.name().equals(wanted.call().name()))
                .filter(method -> fits(wanted, method))
                .toList();
    }
}
