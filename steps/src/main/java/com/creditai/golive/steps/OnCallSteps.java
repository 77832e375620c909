package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.oncall.MadeUpRota;
import com.creditai.golive.drivers.oncall.Pager;
import com.creditai.golive.drivers.oncall.PagingProvider;
import com.creditai.golive.drivers.oncall.Rota;
import com.creditai.golive.drivers.oncall.RotaJudge;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.results.Reason;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Who is on call: the rota is looked through, and a drill pages along it. */
public final class OnCallSteps {

    private final World world;
    private @Nullable PagingProvider provider;
    private @Nullable Rota rota;
    private List<String> objections = List.of();

    public OnCallSteps(World world) {
        this.world = world;
    }

    @Given("a made-up rota of {word} for a release on {day}, whose shifts change each Monday at nine")
    public void aRota(String zone, String released) {
        keep(MadeUpRota.sound(ZoneId.of(zone), LocalDate.parse(released)));
    }

    @Given("the rota of the release itself")
    public void theRotaOfTheRelease() throws IOException {
        Path file = Checkout.around(Path.of("")).root().resolve(Rota.FILE);
        if (Files.notExists(file)) {
            throw new TestAbortedException(Reason.SOURCE_MISSING.because(
                    Rota.FILE + " is not there; it is for Operations to write, see docs/oncall.md"));
        }
        keep(Rota.parse(Files.readString(file)));
    }

    @Given("the shift of the {word} that begins on {day} lasts {int} hours")
    public void lasts(String level, String begins, int hours) {
        keep(MadeUpRota.changed(
                rota(), level, LocalDate.parse(begins), shift -> MadeUpRota.lasting(shift, Duration.ofHours(hours))));
    }

    @Given("nobody has taken the shift of the {word} that begins on {day}")
    public void isOpen(String level, String begins) {
        keep(MadeUpRota.changed(rota(), level, LocalDate.parse(begins), MadeUpRota::open));
    }

    @Given("the path {word} ends with the group {word}, and the group {word} consists of {word}")
    public void endsWith(String path, String last, String group, String member) {
        keep(MadeUpRota.ending(MadeUpRota.grouping(rota(), group, List.of(member)), path, last));
    }

    @Given("the {word} of {string} is empty")
    public void isEmpty(String what, String name) {
        keep(MadeUpRota.without(rota(), what, name));
    }

    @Given("the {word} acknowledges a page at once")
    public void acknowledges(String level) {
        provider().acknowledgesOn(level);
    }

    @Given("pages to the {word} are accepted and lost")
    public void areLost(String level) {
        provider().losesPagesTo(level);
    }

    @When("the rota is looked through")
    public void isLookedThrough() {
        objections = RotaJudge.objections(new Pager(provider()).rota());
    }

    @When("a drill pages along the path {word}")
    public void aDrillPages(String path) {
        new Pager(provider()).drill(rota().path(path));
        objections = RotaJudge.objections(rota().drilled(provider().reached()));
    }

    @Then("nothing is held against it")
    public void nothingIsHeldAgainstIt() {
        assertThat(objections).as("what is held against the rota").isEmpty();
    }

    @Then("this alone is held against it: {}")
    public void isHeldAgainstIt(String objection) {
        assertThat(objections).as("what is held against the rota").containsExactly(objection);
    }

    @Then("these were paged, one after the other: {}")
    public void werePaged(String levels) {
        assertThat(String.join(", ", provider().reached()))
                .as("the levels that a page went out to, by the provider's journal")
                .isEqualTo(levels);
    }

    private void keep(Rota changed) {
        rota = changed;
        provider().keep(changed);
    }

    /** Started when it is first needed. */
    private PagingProvider provider() {
        PagingProvider started = provider;
        if (started == null) {
            started = world.closeAtEnd(PagingProvider.start(world.environment()));
            provider = started;
        }
        return started;
    }

    private Rota rota() {
        Rota known = rota;
        if (known == null) {
            throw new IllegalStateException("a step before this one has not said which rota it is");
        }
        return known;
    }
}
