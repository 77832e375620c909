package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.MemoryWatch;
import com.creditai.golive.drivers.NamedFile;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.SteadyCaller;
import com.creditai.golive.drivers.Waiting;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What hostile files must not do: take the memory, or the service from others. */
public final class UnusableDocumentSteps {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int ENOUGH_LOOKS = 10;
    private static final int MOST_UPLOADS = 40;
    private static final Duration ANSWERS = Duration.ofSeconds(20);

    private final World world;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Integer> answeredBeside = new ArrayList<>();
    private List<NamedFile> files = List.of();
    private long held;
    private long looks;
    private @Nullable SteadyCaller caller;

    public UnusableDocumentSteps(World world) {
        this.world = world;
    }

    @Given("{person} has one of each unusable file")
    public void hasOneOfEach(Person person) {
        world.accounts().open(person);
        files = Documents.oneOfEachUnusable();
    }

    @Given("{person} lists her reports again and again")
    public void listsAgainAndAgain(Person person) {
        caller = world.closeAtEnd(SteadyCaller.of(person::listing));
    }

    @When("{person} uploads it and is refused")
    public void uploadsAndIsRefused(Person person) {
        Answer answer = person.upload(person.file());
        if (!answer.code().startsWith("file-")) {
            throw new IllegalStateException("the file was not refused: " + answer.brief());
        }
    }

    @When("{person} uploads it again and again while the memory of the service is watched")
    public void uploadsWatched(Person person) {
        try (MemoryWatch watch = MemoryWatch.of(world.environment().service().pid())) {
            for (int i = 0; i < MOST_UPLOADS && watch.looksDuring() < ENOUGH_LOOKS; i++) {
                watch.during(() -> person.upload(person.file()));
            }
            held = watch.peakAboveIdle();
            looks = watch.looksDuring();
        }
    }

    @When("{person} uploads each of them")
    public void uploadsEach(Person person) {
        for (NamedFile file : files) {
            person.has(file);
            int before = steady().calls();
            answers.add(person.upload(file));
            // Of two answers after this moment the second was asked for after the refusal.
            answeredBeside.add(Waiting.until(ANSWERS, () -> steady().calls() - before, count -> count >= 2));
        }
    }

    @Then("the service never held more than {int} MB above idle")
    public void neverHeldMore(int megabytes) {
        assertThat(looks)
                .as("looks at the memory between the sending of a file and its answer")
                .isGreaterThanOrEqualTo(ENOUGH_LOOKS);
        assertThat(held / MEGABYTE)
                .as("live heap above idle at its peak, in MB, of %s looks", looks)
                .isLessThan(megabytes);
    }

    @Then("{person} was refused each time")
    public void wasRefusedEachTime(Person person) {
        assertThat(answers)
                .as("%s uploaded one file for each of the 11 reasons", person)
                .hasSize(11)
                .allSatisfy(
                        answer -> assertThat(answer.code()).as(answer.brief()).startsWith("file-"));
    }

    @Then("{person} was answered every time within {int} seconds")
    public void wasAnsweredEveryTime(Person person, int seconds) {
        SteadyCaller steady = steady();
        assertThat(answeredBeside)
                .as("answers to %s during and after each of the refusals", person)
                .hasSameSizeAs(answers)
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(2));
        assertThat(steady.failures()).as("answers other than 200 to %s", person).isEmpty();
        assertThat(steady.slowest()).as("the slowest answer to %s", person).isLessThan(Duration.ofSeconds(seconds));
    }

    @Then("{person} is still answered")
    public void isStillAnswered(Person person) {
        steady().close();
        assertThat(person.listing().status())
                .as("the service answers after it has refused")
                .isEqualTo(200);
    }

    private SteadyCaller steady() {
        SteadyCaller steady = caller;
        if (steady == null) {
            throw new IllegalStateException("nobody asks again and again in this scenario");
        }
        return steady;
    }
}
