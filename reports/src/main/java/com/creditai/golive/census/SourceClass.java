package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One class of the harness's sources.
 *
 * @param parents simple names of what it extends and implements
 * @param fields by name
 * @param initialisers what its fields' initial values and initialiser blocks call
 * @param shell the full name of the class around it; empty for an outermost one
 * @param imports of its file
 * @param names every name in its header, its fields and its initialisers, but for its parents
 * @param constants what its text constants say, by name
 * @param skeleton its header, fields and initialisers, see {@link SourceText}
 */
record SourceClass(
        String name,
        String simpleName,
        String shell,
        Imports imports,
        List<String> parents,
        Set<String> names,
        Map<String, String> constants,
        Map<String, Receiver> fields,
        List<Call> initialisers,
        List<SourceMethod> methods,
        String skeleton) {

    SourceClass {
        parents = List.copyOf(parents);
        fields = Map.copyOf(fields);
        initialisers = List.copyOf(initialisers);
        methods = List.copyOf(methods);
        names = Set.copyOf(names);
        constants = Map.copyOf(constants);
    }

    /** Cheap, because classes are looked up all the time. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    String packageName() {
        String outermost = outermost();
        int dot = outermost.lastIndexOf('.');
        return dot < 0 ? "" : outermost.substring(0, dot);
    }

    /** Full name of the class of the file that it belongs to. */
    String outermost() {
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /**
     * The imports of a file.
     *
     * @param types full names
     * @param packages those imported as a whole
     * @param members full name of a class and its static member, or a star for all
     */
    record Imports(List<String> types, List<String> packages, List<String> members) {

        Imports {
            types = List.copyOf(types);
            packages = List.copyOf(packages);
            members = List.copyOf(members);
        }
    }
}
