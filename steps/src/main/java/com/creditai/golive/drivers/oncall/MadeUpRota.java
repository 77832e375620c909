package com.creditai.golive.drivers.oncall;

import com.creditai.golive.drivers.oncall.Rota.Contact;
import com.creditai.golive.drivers.oncall.Rota.Kind;
import com.creditai.golive.drivers.oncall.Rota.Path;
import com.creditai.golive.drivers.oncall.Rota.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rotas of nobody, for rehearsal. */
public final class MadeUpRota {

    /** A week before the release, five weeks of it, and what is begun of the last one. */
    private static final int WEEKS = 6;

    private static final LocalTime HANDOVER = LocalTime.of(9, 0);

    private MadeUpRota() {}

    /** A sound one: primary and secondary change each Monday at nine by the clocks of the zone. */
    public static Rota sound(ZoneId zone, LocalDate released) {
        List<Shift> shifts = new ArrayList<>();
        LocalDate monday = released.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < WEEKS; week++) {
            OffsetDateTime from = at(monday.plusWeeks(week), zone);
            OffsetDateTime to = at(monday.plusWeeks(week + 1L), zone);
            boolean even = week % 2 == 0;
            shifts.add(new Shift("primary", even ? "Ola One" : "Olu Two", from, to));
            shifts.add(new Shift("secondary", even ? "Olu Two" : "Ola One", from, to));
        }
        return new Rota(
                zone,
                released,
                shifts,
                Map.of("manager", List.of("Mia Manager"), "executive", List.of("Eve Executive")),
                List.of(
                        new Path("service", List.of("primary", "secondary", "manager", "executive")),
                        new Path("database", List.of("primary", "manager", "executive"))),
                List.of(
                        contact(Kind.PERSON, "Ola One"),
                        contact(Kind.PERSON, "Olu Two"),
                        contact(Kind.PERSON, "Mia Manager"),
                        contact(Kind.EXECUTIVE, "Eve Executive"),
                        contact(Kind.VENDOR, "Hosting Inc")),
                List.of("primary", "secondary", "manager", "executive"));
    }

    /** With the shift of a level that begins on that day changed. */
    public static Rota changed(Rota rota, String level, LocalDate begins, UnaryOperator<Shift> change) {
        if (rota.shifts().stream().noneMatch(shift -> isThat(shift, rota, level, begins))) {
            throw new IllegalArgumentException("no shift of the " + level + " begins on " + begins);
        }
        return rota.withShifts(rota.shifts().stream()
                .map(shift -> isThat(shift, rota, level, begins) ? change.apply(shift) : shift)
                .toList());
    }

    /** A shift of so many hours as a stopwatch counts them. */
    public static Shift lasting(Shift shift, Duration length) {
        return new Shift(
                shift.level(), shift.person(), shift.from(), shift.from().plus(length));
    }

    /** A shift that nobody has taken. */
    public static Shift open(Shift shift) {
        return new Shift(shift.level(), "", shift.from(), shift.to());
    }

    /** With a path that ends elsewhere, which its drill has reached as well. */
    public static Rota ending(Rota rota, String path, String last) {
        List<String> steps = new ArrayList<>(rota.path(path).steps());
        steps.set(steps.size() - 1, last);
        List<String> reached = new ArrayList<>(rota.drill());
        reached.add(last);
        return rota.withPath(new Path(path, steps)).drilled(reached);
    }

    /** With the members of a group. */
    public static Rota grouping(Rota rota, String group, List<String> members) {
        return rota.withGroup(group, members);
    }

    /** With what is empty for somebody who has to be called. */
    public static Rota without(Rota rota, String what, String name) {
        return rota.withContacts(rota.contacts().stream()
                .map(contact -> contact.name().equals(name) ? emptied(contact, what) : contact)
                .toList());
    }

    private static Contact emptied(Contact contact, String what) {
        return what.equals("phone")
                ? new Contact(contact.kind(), contact.name(), "", contact.email())
                : new Contact(contact.kind(), contact.name(), contact.phone(), " ");
    }

    private static boolean isThat(Shift shift, Rota rota, String level, LocalDate begins) {
        return shift.level().equals(level)
                && shift.from().atZoneSameInstant(rota.zone()).toLocalDate().equals(begins);
    }

    private static OffsetDateTime at(LocalDate day, ZoneId zone) {
        return day.atTime(HANDOVER).atZone(zone).toOffsetDateTime();
    }

    private static Contact contact(Kind kind, String name) {
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@oncall.test";
        return new Contact(kind, name, "+1 555 0100", address);
    }
}
