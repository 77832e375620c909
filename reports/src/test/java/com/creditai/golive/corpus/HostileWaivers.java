package com.creditai.golive.corpus;

import static com.creditai.golive.records.Signer.changed;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.catalogue.Level;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.verdict.GateInput;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Waivers that do not make a failed criterion acceptable. */
final class HostileWaivers {

    static final String MAJOR = "PDF-05";
    private static final String ONE = "Engineering";
    private static final String OTHER = "Product";

    private HostileWaivers() {}

    static List<HostileSet> sets() {
        return List.of(
                waiver("waiver of a blocker", KnownGood.VICTIM, "a blocker is never waived", input -> {
                    People people = People.of(input);
                    return waivedByTwo(
                            people, Hostile.failed(people.signed(), KnownGood.VICTIM), KnownGood.VICTIM, text -> text);
                }),
                major(
                        "waiver past its expiry",
                        "its waiver does not hold: it expired on",
                        input -> byTwo(
                                input,
                                text -> changed(
                                        changed(text, "signedAt", input.now().minus(Duration.ofDays(3))),
                                        "expires",
                                        input.now().minus(Duration.ofDays(1))))),
                major("waivers over budget", "no waiver counts: there are 6, the budget is 5", HostileWaivers::six),
                major("major waived by one", "a major needs 2 people in as many roles", input -> {
                    People people = People.of(input);
                    return people.waived(signedAndFailed(people, input), MAJOR, ONE, ONE, text -> text);
                }),
                major("major waived by one person in two roles", "a major needs 2 people in as many roles", input -> {
                    People people = People.of(input).joinedBy("Ed Rehearsal", ONE, OTHER);
                    GateInput once =
                            people.waived(signedAndFailed(people, input), MAJOR, "Ed Rehearsal", ONE, text -> text);
                    return people.waived(once, MAJOR, "Ed Rehearsal", OTHER, text -> text);
                }),
                major("waiver by a rehearsal key", "it is signed with a rehearsal key", input -> {
                    People people =
                            People.of(input).with(ONE, "rehearsal", true).with(OTHER, "rehearsal", true);
                    return waivedByTwo(people, signedAndFailed(people, input), MAJOR, text -> text);
                }),
                major(
                        "waiver without a reason",
                        "it gives no reason",
                        input -> byTwo(input, text -> changed(text, "reason", " "))),
                major(
                        "waiver for two reasons",
                        "a major needs 2 people in as many roles",
                        input -> byTwo(input, text -> changed(text, "reason", "as " + text.role() + " sees it"))),
                major(
                        "waiver by two who name each other",
                        "a major needs 2 people in as many roles",
                        input -> byTwo(
                                input,
                                text -> changed(
                                        text, "author", (text.role().equals(ONE) ? OTHER : ONE) + " Rehearsal"))),
                major(
                        "waiver of another release",
                        "it was signed for another release",
                        input -> byTwo(input, text -> changed(text, "release", "ab".repeat(32)))));
    }

    private static HostileSet major(String name, String because, UnaryOperator<GateInput> change) {
        return waiver(name, MAJOR, because, change);
    }

    private static HostileSet waiver(String name, String victim, String because, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, victim, "FAILED", "", because, 1);
    }

    /** The twin of these sets: a failed major that two people accept for a month. */
    static GateInput waived(GateInput input) {
        return byTwo(input, text -> text);
    }

    private static GateInput byTwo(GateInput input, UnaryOperator<RecordText> change) {
        People people = People.of(input);
        return waivedByTwo(people, signedAndFailed(people, input), MAJOR, change);
    }

    private static GateInput signedAndFailed(People people, GateInput input) {
        return Hostile.failed(people.signed(), MAJOR);
    }

    private static GateInput waivedByTwo(
            People people, GateInput to, String criterion, UnaryOperator<RecordText> change) {
        GateInput once = people.waived(to, criterion, ONE, ONE, change);
        return people.waived(once, criterion, OTHER, OTHER, change);
    }

    private static GateInput six(GateInput input) {
        People people = People.of(input);
        GateInput waived = people.signed();
        for (String criterion : majors(input)) {
            waived = waivedByTwo(people, Hostile.failed(waived, criterion), criterion, text -> text);
        }
        return waived;
    }

    /** One more than may be waived at one time, the attacked one first. */
    private static List<String> majors(GateInput input) {
        Stream<String> others = Catalogue.read(input.files()).criteria().stream()
                .filter(each -> each.level() == Level.MAJOR && each.evidence() != EvidenceKind.ATTESTED)
                .map(Criterion::id)
                .filter(id -> !id.equals(MAJOR));
        return Stream.concat(Stream.of(MAJOR), others).limit(6).toList();
    }
}
