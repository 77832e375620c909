package com.creditai.golive.steps;

import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.platform.Launch;
import com.creditai.golive.platform.ServiceProcess;
import com.creditai.golive.sabotage.Action;
import com.creditai.golive.sabotage.AppliedSabotage;
import com.creditai.golive.sabotage.Sabotages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Two instances of the service on one database of their own; the scenario's people use the first. */
public final class Pair {

    private static final Duration COMING_THERE = Duration.ofSeconds(20);

    private final World world;
    private final List<String> uploads = new ArrayList<>();
    private @Nullable ServiceProcess first;
    private @Nullable ServiceProcess second;

    public Pair(World world) {
        this.world = world;
    }

    /** Starts both. */
    public void start(Map<String, String> ofBoth, Map<String, String> ofSecond) {
        Launch usual = Launch.another().openToChanges().with(ofBoth);
        ServiceProcess began = world.closeAtEnd(world.environment().start(usual.onOwnDatabase()));
        first = began;
        world.livesAt(began);
        second = world.closeAtEnd(world.environment().start(usual.with(ofSecond).onDatabaseOf(began)));
    }

    public ServiceProcess first() {
        return known(first);
    }

    public ServiceProcess second() {
        return known(second);
    }

    /** The scenario's person at the second instance. */
    public Person atSecond() {
        return world.current().through(world.api(second()));
    }

    /** Has the current person upload to the first; only that one takes it up. */
    public void uploadToFirst() {
        Person person = world.current();
        second().signal("STOP");
        try {
            person.upload(person.file().withOneByteMore());
            person.has(person.file().withOneByteMore());
            uploads.add(person.reportId());
            String report = person.reportId();
            List<String> work = awaitWork(under -> under.stream().anyMatch(line -> line.startsWith(report)));
            if (work.stream().noneMatch(line -> line.startsWith(report))) {
                throw new IllegalStateException("the first instance does not take up " + report + ": " + work);
            }
        } finally {
            second().signal("CONT");
        }
    }

    /** Has each analysis that comes to a point of the first instance wait there, and a new upload come to it. */
    public void holdUploadAt(String point, Duration time) {
        hold(first(), point, time, this::uploadToFirst);
    }

    /** Has what comes to a point of an instance wait there, does something, and waits until something has come there. */
    public AppliedSabotage hold(ServiceProcess instance, String point, Duration time, Runnable cause) {
        AppliedSabotage held = world.closeAtEnd(Sabotages.codeIn(instance, point, Action.delay(time)));
        cause.run();
        if (!Waiting.until(COMING_THERE, held::tookEffect, Boolean::booleanValue)) {
            throw new IllegalStateException("no analysis has come to " + point);
        }
        return held;
    }

    /** Who works on what, once it is enough, or as it is after 20 s. */
    public List<String> awaitWork(Predicate<List<String>> enough) {
        return Waiting.until(COMING_THERE, world.database()::analysesUnderWay, enough);
    }

    /** The reports that were uploaded here, in that order. */
    public List<String> uploads() {
        return List.copyOf(uploads);
    }

    private static <T> T known(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("a step before this one has not started the two instances");
        }
        return thing;
    }
}
