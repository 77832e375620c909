package com.creditai.golive.drivers.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creditai.golive.drivers.oncall.Rota.Contact;
import com.creditai.golive.drivers.oncall.Rota.Kind;
import com.creditai.golive.drivers.oncall.Rota.Path;
import com.creditai.golive.drivers.oncall.Rota.Shift;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotaJudgeTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate RELEASED = LocalDate.of(2027, 10, 25);

    private final Rota sound = MadeUpRota.sound(NEW_YORK, RELEASED);

    @Test
    void holdsNothingAgainstASoundRotaOnAnyDayOfAYearInAnyZone() {
        for (String zone : List.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe")) {
            for (int day = 0; day < 366; day++) {
                Rota rota = MadeUpRota.sound(
                        ZoneId.of(zone), LocalDate.of(2027, 1, 1).plusDays(day));
                assertThat(RotaJudge.objections(rota))
                        .as(zone + " " + rota.released())
                        .isEmpty();
            }
        }
    }

    @Test
    void namesAGapThatLiesBetweenOverlappingShifts() {
        Rota rota = sound.withShifts(Stream.concat(
                        sound.shifts().stream().filter(shift -> !shift.level().equals("primary")),
                        Stream.of(
                                primary("2027-10-24T00:00-04:00", "2027-11-20T00:00-05:00"),
                                primary("2027-10-26T00:00-04:00", "2027-10-27T00:00-04:00"),
                                primary("2027-11-20T00:00:01-05:00", "2027-12-01T00:00-05:00")))
                .toList());
        assertThat(RotaJudge.objections(rota))
                .containsExactly("nobody is primary from 2027-11-20T00:00-05:00 to 2027-11-20T00:00:01-05:00");
    }

    @Test
    void namesTheWholeTimeOfALevelThatHasNoShift() {
        Rota rota = sound.withShifts(sound.shifts().stream()
                .filter(shift -> !shift.level().equals("secondary"))
                .toList());
        assertThat(RotaJudge.objections(rota))
                .containsExactly("nobody is secondary from 2027-10-25T00:00-04:00 to 2027-11-24T00:00-05:00");
    }

    @Test
    void namesAGapAtTheBeginningAndNoneBeforeIt() {
        Rota late = sound.withShifts(List.of(
                new Shift("primary", "Ola One", at("2027-10-25T01:00-04:00"), at("2027-12-01T00:00-05:00")),
                new Shift("secondary", "Ola One", at("2027-10-25T00:00-04:00"), at("2027-11-24T00:00-05:00"))));
        assertThat(RotaJudge.objections(late))
                .containsExactly("nobody is primary from 2027-10-25T00:00-04:00 to 2027-10-25T01:00-04:00");
    }

    @Test
    void looksNoFurtherThanThirtyDays() {
        Rota later = sound.withShifts(List.of(
                new Shift("primary", "Ola One", at("2027-10-20T00:00-04:00"), at("2027-11-24T00:00-05:00")),
                new Shift("secondary", "Ola One", at("2027-10-20T00:00-04:00"), at("2027-11-24T00:00-05:00")),
                new Shift("secondary", "Ola One", at("2027-11-24T05:00-05:00"), at("2027-11-25T00:00-05:00"))));
        assertThat(RotaJudge.objections(later)).isEmpty();
    }

    @Test
    void followsGroupsInACircleToNobody() {
        Rota circle = sound.withPath(new Path("service", List.of("primary", "a")))
                .withGroup("a", List.of("b"))
                .withGroup("b", List.of("a"));
        assertThat(RotaJudge.objections(circle)).contains("the path service ends with a, which is no person");
        assertThat(RotaJudge.objections(circle.withGroup("b", List.of("a", "Ola One"))))
                .as("one of the circle is a person")
                .noneMatch(objection -> objection.contains("which is no person"));
    }

    @Test
    void takesAVendorForNoPerson() {
        assertThat(RotaJudge.objections(MadeUpRota.ending(sound, "database", "Hosting Inc")))
                .contains("the path database ends with Hosting Inc, which is no person");
    }

    @Test
    void namesAPathWithoutStepsAndARotaWithoutPaths() {
        assertThat(RotaJudge.objections(sound.withPath(new Path("empty", List.of()))))
                .containsExactly("the path empty has no step");
        assertThat(RotaJudge.objections(new Rota(
                        NEW_YORK, RELEASED, sound.shifts(), Map.of(), List.of(), sound.contacts(), sound.drill())))
                .containsExactly("there is no escalation path");
    }

    @Test
    void namesWhatTheDrillDidNotReach() {
        assertThat(RotaJudge.objections(sound.drilled(List.of()))).containsExactly("no drill was held");
        assertThat(RotaJudge.objections(sound.drilled(List.of("primary", "secondary", "manager"))))
                .containsExactly("the drill did not reach the level executive");
    }

    @Test
    void namesMissingContacts() {
        List<Contact> people = sound.contacts().stream()
                .filter(contact ->
                        contact.kind() == Kind.PERSON && !contact.name().equals("Olu Two"))
                .toList();
        assertThat(RotaJudge.objections(sound.withContacts(people)))
                .contains(
                        "there is no contact of a vendor",
                        "there is no contact of an executive",
                        "Olu Two is on call and has no contact");
    }

    @Test
    void readsWhatItWritesAndNothingElse() {
        Rota read = Rota.parse(sound.toJson());
        assertThat(RotaJudge.objections(read)).isEmpty();
        assertThat(read.contacts()).isEqualTo(sound.contacts());
        assertThatThrownBy(() -> Rota.parse(sound.toJson().replaceFirst("\"zone\"", "\"Zone\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is no rota");
        assertThatThrownBy(() -> Rota.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shift primary(String from, String to) {
        return new Shift("primary", "Ola One", at(from), at(to));
    }

    private static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
