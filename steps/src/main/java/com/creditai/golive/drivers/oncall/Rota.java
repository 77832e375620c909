package com.creditai.golive.drivers.oncall;

import com.creditai.golive.evidence.Json;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Who is on call around a release, and who is called when they do not answer.
 *
 * @param zone in which its days begin, such as {@code America/New_York}
 * @param released the day of the release
 * @param shifts who is on a level from when to when; a level may have shifts that overlap
 * @param groups people and groups by the name of the group
 * @param paths whom a page reaches, step by step
 * @param contacts everybody who may have to be called
 * @param drill the levels that the last drill reached, in that order; empty when there was none
 */
public record Rota(
        ZoneId zone,
        LocalDate released,
        List<Shift> shifts,
        Map<String, List<String>> groups,
        List<Path> paths,
        List<Contact> contacts,
        List<String> drill) {

    /** Where the rota of a real release stands in a checkout. */
    public static final String FILE = "docs/oncall/rota.json";

    public Rota {
        shifts = List.copyOf(shifts);
        groups = Map.copyOf(groups);
        paths = List.copyOf(paths);
        contacts = List.copyOf(contacts);
        drill = List.copyOf(drill);
    }

    /** Somebody on a level; the end is no part of it, and an empty name is nobody. */
    public record Shift(String level, String person, OffsetDateTime from, OffsetDateTime to) {}

    /** Steps that are taken one after the other; each is a level, a group or a person. */
    public record Path(String name, List<String> steps) {

        public Path {
            steps = List.copyOf(steps);
        }
    }

    /** What somebody is called for. */
    public enum Kind {
        PERSON,
        VENDOR,
        EXECUTIVE
    }

    /** How somebody is reached. */
    public record Contact(Kind kind, String name, String phone, String email) {}

    /**
     * Reads a rota; a field that is unknown or missing is an error.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Rota parse(String json) {
        try {
            return Json.strict().readValue(json, Rota.class);
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("this is no rota: " + e.getMessage(), e);
        }
    }

    public String toJson() {
        return Json.write(this);
    }

    Rota withShifts(List<Shift> others) {
        return new Rota(zone, released, others, groups, paths, contacts, drill);
    }

    Rota withGroup(String name, List<String> members) {
        Map<String, List<String>> others = new TreeMap<>(groups);
        others.put(name, members);
        return new Rota(zone, released, shifts, others, paths, contacts, drill);
    }

    Rota withPath(Path path) {
        List<Path> others = Stream.concat(
                        paths.stream().filter(each -> !each.name().equals(path.name())), Stream.of(path))
                .toList();
        return new Rota(zone, released, shifts, groups, others, contacts, drill);
    }

    Rota withContacts(List<Contact> others) {
        return new Rota(zone, released, shifts, groups, paths, others, drill);
    }

    /** With what a drill reached. */
    public Rota drilled(List<String> levels) {
        return new Rota(zone, released, shifts, groups, paths, contacts, levels);
    }

    /**
     * One of its paths.
     *
     * @throws IllegalArgumentException when it has none of that name
     */
    public Path path(String name) {
        return paths.stream()
                .filter(path -> path.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rota has no path " + name));
    }
}
