package com.creditai.golive.drivers.oncall;

import com.creditai.golive.drivers.oncall.Rota.Contact;
import com.creditai.golive.drivers.oncall.Rota.Kind;
import com.creditai.golive.drivers.oncall.Rota.Path;
import com.creditai.golive.drivers.oncall.Rota.Shift;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names what is wrong with a rota: one sentence for each gap, each path without a person, each contact that cannot be
 * called, each level that the drill did not reach (OPS-03). Pure: the same rota has the same sentences anywhere.
 */
public final class RotaJudge {

    /** From the beginning of the day of the release, as OPS-03 demands; days of the calendar, not of 24 hours. */
    private static final int DAYS = 30;

    /** The levels that somebody has to be on at any moment. */
    private static final List<String> ON_SHIFT = List.of("primary", "secondary");

    private static final String EXECUTIVE = "executive";

    private final Rota rota;

    private RotaJudge(Rota rota) {
        this.rota = rota;
    }

    /** What is held against it, in the order of the clauses; empty when nothing is. */
    public static List<String> objections(Rota rota) {
        RotaJudge judge = new RotaJudge(rota);
        List<String> found = new ArrayList<>();
        ON_SHIFT.forEach(level -> found.addAll(judge.gaps(level)));
        found.addAll(judge.pathsWithoutPerson());
        found.addAll(judge.notReached());
        found.addAll(judge.contacts());
        return found;
    }

    private List<String> gaps(String level) {
        ZoneId zone = rota.zone();
        OffsetDateTime covered = rota.released().atStartOfDay(zone).toOffsetDateTime();
        OffsetDateTime end = rota.released().plusDays(DAYS).atStartOfDay(zone).toOffsetDateTime();
        List<Shift> shifts = rota.shifts().stream()
                .filter(shift -> shift.level().equals(level) && !shift.person().isBlank())
                .sorted(Comparator.comparing(shift -> shift.from().toInstant()))
                .toList();
        List<String> gaps = new ArrayList<>();
        for (Shift shift : shifts) {
            if (shift.from().isAfter(covered) && covered.isBefore(end)) {
                gaps.add(gap(level, covered, earlier(shift.from(), end)));
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        if (covered.isBefore(end)) {
            gaps.add(gap(level, covered, end));
        }
        return gaps;
    }

    private String gap(String level, OffsetDateTime from, OffsetDateTime to) {
        return "nobody is " + level + " from " + told(from) + " to " + told(to);
    }

    /** As people there read it on their clocks. */
    private OffsetDateTime told(OffsetDateTime moment) {
        return moment.atZoneSameInstant(rota.zone()).toOffsetDateTime();
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private List<String> pathsWithoutPerson() {
        List<String> found = new ArrayList<>();
        if (rota.paths().isEmpty()) {
            found.add("there is no escalation path");
        }
        for (Path path : rota.paths()) {
            if (path.steps().isEmpty()) {
                found.add("the path " + path.name() + " has no step");
            } else {
                String last = path.steps().get(path.steps().size() - 1);
                if (people(last, new LinkedHashSet<>()).isEmpty()) {
                    found.add("the path " + path.name() + " ends with " + last + ", which is no person");
                }
            }
        }
        return found;
    }

    /** Whom a step reaches in the end; a group that is met again on the way there adds nobody. */
    private Set<String> people(String step, Set<String> met) {
        Set<String> people = new TreeSet<>();
        if (isKnown(step)) {
            people.add(step);
        }
        rota.shifts().stream()
                .filter(shift -> shift.level().equals(step) && isKnown(shift.person()))
                .forEach(shift -> people.add(shift.person()));
        if (met.add(step)) {
            rota.groups().getOrDefault(step, List.of()).forEach(member -> people.addAll(people(member, met)));
        }
        return people;
    }

    private boolean isKnown(String name) {
        return rota.contacts().stream()
                .anyMatch(contact ->
                        contact.kind() != Kind.VENDOR && contact.name().equals(name));
    }

    private List<String> notReached() {
        if (rota.drill().isEmpty()) {
            return List.of("no drill was held");
        }
        Set<String> levels = new LinkedHashSet<>();
        rota.paths().forEach(path -> levels.addAll(path.steps()));
        levels.add(EXECUTIVE);
        return levels.stream()
                .filter(level -> !rota.drill().contains(level))
                .map(level -> "the drill did not reach the level " + level)
                .toList();
    }

    private List<String> contacts() {
        List<String> found = new ArrayList<>();
        for (Kind kind : List.of(Kind.VENDOR, Kind.EXECUTIVE)) {
            if (rota.contacts().stream().noneMatch(contact -> contact.kind() == kind)) {
                found.add("there is no contact of " + (kind == Kind.VENDOR ? "a vendor" : "an executive"));
            }
        }
        for (Contact contact : rota.contacts()) {
            lack(contact, "phone", contact.phone(), found);
            lack(contact, "email", contact.email(), found);
        }
        rota.shifts().stream()
                .map(Shift::person)
                .filter(person -> !person.isBlank() && !isKnown(person))
                .distinct()
                .forEach(person -> found.add(person + " is on call and has no contact"));
        return found;
    }

    private static void lack(Contact contact, String what, String value, List<String> found) {
        if (value.isBlank()) {
            found.add("the " + what + " of " + (contact.name().isBlank() ? "somebody" : contact.name()) + " is empty");
        }
    }
}
