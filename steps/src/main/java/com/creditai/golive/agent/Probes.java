package com.creditai.golive.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places in the service's code that remember whether they were passed.
 *
 * <p>Static and public for the same reason as the {@link Switchboard}.
 */
public final class Probes {

    private static final int MOST = 1 << 17;
    private static final boolean[] PASSED = new boolean[MOST];
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    private Probes() {}

    /** Called by changed code; cheap, because it is passed all the time. */
    public static void passed(int number) {
        PASSED[number] = true;
    }

    /** The number of a place; a place that is asked for again keeps its own. */
    static synchronized int number(String place) {
        return NUMBERS.computeIfAbsent(place, name -> {
            NAMES.add(name);
            return NAMES.size() - 1;
        });
    }

    static synchronized boolean wasPassed(String place) {
        Integer number = NUMBERS.get(place);
        return number != null && PASSED[number];
    }

    /** The places that were passed since this was last asked, which then count as not passed. */
    static synchronized List<String> take() {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (PASSED[i]) {
                PASSED[i] = false;
                places.add(NAMES.get(i));
            }
        }
        return places;
    }
}
