package com.creditai.golive.census;

import com.creditai.golive.census.SourceMethod.Call;
import com.creditai.golive.census.SourceMethod.Receiver;
import java.util.List;
import java.util.Map;

/**
 * One class of the harness's sources.
 *
 * @param parents simple names of what it extends and implements
 * @param fields by name
 * @param initialisers what its fields' initial values and initialiser blocks call
 * @param skeleton its text without the bodies of its methods
 */
record SourceClass(
        String name,
        String simpleName,
        String file,
        List<String> parents,
        Map<String, Receiver> fields,
        List<Call> initialisers,
        List<SourceMethod> methods,
        String skeleton) {

    SourceClass {
        parents = List.copyOf(parents);
        fields = Map.copyOf(fields);
        initialisers = List.copyOf(initialisers);
        methods = List.copyOf(methods);
    }
}
