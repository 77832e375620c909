package com.creditai.golive.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class TurnsTests {

    private final List<Thread> threads = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    @AfterEach
    void endsThreads() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void whatStartsAnInstanceComesFirst() {
        Turns turns = new Turns(1);
        TestIdentifier holder = arrives(turns, "holder");
        waits(turns, "usual");
        TestIdentifier starts = waits(turns, "starts", "own-instance");

        ends(turns, holder);
        assertBegun("holder", "starts");
        ends(turns, starts);
        assertBegun("holder", "starts", "usual");
    }

    @Test
    void noMoreThanHalfOfThePlacesAreForStarts() {
        Turns turns = new Turns(3);
        TestIdentifier first = arrives(turns, "first", "own-instance");
        waits(turns, "second", "own-instance");
        arrives(turns, "usual");

        ends(turns, first);
        assertBegun("first", "usual", "second");
    }

    @Test
    void aloneComesLastAndOnlyApartGoesBesideIt() {
        Turns turns = new Turns(3);
        TestIdentifier holder = arrives(turns, "holder");
        TestIdentifier alone = waits(turns, "alone", "alone");
        TestIdentifier usual = arrives(turns, "usual");

        ends(turns, holder);
        ends(turns, usual);
        assertBegun("holder", "usual", "alone");
        arrives(turns, "apart", "apart");
        waits(turns, "alone too", "alone");
        waits(turns, "starts", "own-instance");

        ends(turns, alone);
        assertBegun("holder", "usual", "alone", "apart", "starts");
    }

    @Test
    void whatIsApartLeavesHalfOfThePlaces() {
        Turns turns = new Turns(4);
        TestIdentifier first = arrives(turns, "first", "apart");
        arrives(turns, "second", "apart");
        waits(turns, "third", "apart");

        ends(turns, first);
        assertBegun("first", "second", "third");
    }

    @Test
    void whatIsAloneIsSoWhateverElseItIs() {
        Turns turns = new Turns(3);
        TestIdentifier usual = arrives(turns, "usual");
        waits(turns, "alone and starts", "own-instance", "alone");

        ends(turns, usual);
        assertBegun("usual", "alone and starts");
    }

    @Test
    void whatIsApartLetsOthersGoFirst() {
        Turns turns = new Turns(1);
        TestIdentifier holder = arrives(turns, "holder");
        waits(turns, "apart", "apart");
        TestIdentifier usual = waits(turns, "usual");

        ends(turns, holder);
        assertBegun("holder", "usual");
        ends(turns, usual);
        assertBegun("holder", "usual", "apart");
    }

    /** Comes and begins. */
    private TestIdentifier arrives(Turns turns, String name, String... tags) {
        TestIdentifier test = comes(turns, name, tags);
        Awaitility.await().until(() -> begun().contains(name));
        return test;
    }

    /** Comes and has to wait. */
    private TestIdentifier waits(Turns turns, String name, String... tags) {
        TestIdentifier test = comes(turns, name, tags);
        Thread last = threads.get(threads.size() - 1);
        Awaitility.await().until(() -> last.getState() == Thread.State.WAITING);
        assertThat(begun()).doesNotContain(name);
        return test;
    }

    private TestIdentifier comes(Turns turns, String name, String... tags) {
        TestIdentifier test = TestIdentifier.from(new Scenario(name, Set.of(tags)));
        Thread thread = new Thread(() -> {
            turns.executionStarted(test);
            synchronized (begun) {
                begun.add(name);
            }
        });
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return test;
    }

    private static void ends(Turns turns, TestIdentifier test) {
        turns.executionFinished(test, TestExecutionResult.successful());
    }

    private void assertBegun(String... names) {
        Awaitility.await().untilAsserted(() -> assertThat(begun()).containsExactly(names));
    }

    private List<String> begun() {
        synchronized (begun) {
            return List.copyOf(begun);
        }
    }

    private static final class Scenario extends AbstractTestDescriptor {

        private final Set<String> tags;

        private Scenario(String name, Set<String> tags) {
            super(UniqueId.forEngine("samples").append("scenario", name), name);
            this.tags = tags;
        }

        @Override
        public TestDescriptor.Type getType() {
            return TestDescriptor.Type.TEST;
        }

        @Override
        public Set<TestTag> getTags() {
            return Stream.of(tags.toArray(String[]::new)).map(TestTag::create).collect(Collectors.toSet());
        }
    }
}
