package com.creditai.golive.runner;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Decides which scenario begins when: each comes here in a thread of its own, which waits until it is its turn.
 *
 * <ul>
 *   <li>{@code @own-instance}, which starts an instance of the service, comes first: begun last it would run on when all
 *       others are through. Such have half of the places at most, since starts share the processors.
 *   <li>Without a tag: as many at once as there are places.
 *   <li>{@code @alone}, which harms what all others use: when all of those are through, one after another.
 *   <li>{@code @apart}, which touches nothing that others use, fills half of the places when so many are free that the
 *       processors would have little to do: no more, so that it lasts as long as what is alone.
 * </ul>
 */
final class Turns implements TestExecutionListener {

    private static final int SHARE_OF_STARTS = 2;

    /** How a scenario gets on with others. */
    private enum Kind {
        OWN_INSTANCE,
        SHARING,
        ALONE,
        APART;

        /** The strictest of its tags: who harms others is alone, whatever else it needs. */
        static Kind of(TestIdentifier test) {
            return Stream.of(ALONE, OWN_INSTANCE, APART)
                    .filter(kind -> test.getTags().contains(TestTag.create(kind.tag())))
                    .findFirst()
                    .orElse(SHARING);
        }

        private String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Kind, Integer> waiting = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> running = new EnumMap<>(Kind.class);
    private final int places;
    private final int placesOfStarts;

    /** Turns of at most that many scenarios at once, at least 1. */
    Turns(int places) {
        this.places = places;
        this.placesOfStarts = Math.max(1, places / SHARE_OF_STARTS);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            await(Kind.of(test));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            leave(Kind.of(test));
        }
    }

    private synchronized void await(Kind kind) {
        waiting.merge(kind, 1, Integer::sum);
        boolean interrupted = false;
        while (!isTurnOf(kind)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        waiting.merge(kind, -1, Integer::sum);
        running.merge(kind, 1, Integer::sum);
        notifyAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(Kind kind) {
        running.merge(kind, -1, Integer::sum);
        notifyAll();
    }

    private boolean isTurnOf(Kind kind) {
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= places) {
            return false;
        }
        boolean startPossible = running(Kind.OWN_INSTANCE) < placesOfStarts;
        boolean startComesFirst = startPossible && waiting(Kind.OWN_INSTANCE) > 0;
        boolean othersComeFirst = waiting(Kind.OWN_INSTANCE) + waiting(Kind.SHARING) > 0;
        return switch (kind) {
            case OWN_INSTANCE -> startPossible && running(Kind.ALONE) == 0;
            case SHARING -> !startComesFirst && running(Kind.ALONE) == 0;
            case ALONE ->
                !othersComeFirst && running(Kind.OWN_INSTANCE) + running(Kind.SHARING) + running(Kind.ALONE) == 0;
            case APART ->
                !othersComeFirst
                        && running(Kind.APART) < placesOfStarts
                        && 2 * (running(Kind.OWN_INSTANCE) + running(Kind.SHARING)) < places;
        };
    }

    private int waiting(Kind kind) {
        return waiting.getOrDefault(kind, 0);
    }

    private int running(Kind kind) {
        return running.getOrDefault(kind, 0);
    }
}
