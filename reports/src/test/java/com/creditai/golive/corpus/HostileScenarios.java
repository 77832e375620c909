package com.creditai.golive.corpus;

import static com.creditai.golive.corpus.HostileSet.unverified;
import static com.creditai.golive.corpus.KnownGood.VICTIM;
import static com.creditai.golive.corpus.KnownGood.VICTIM_FEATURE;

import com.creditai.golive.verdict.GateInput;
import java.util.List;

/** Scenarios that look green and are not. */
final class HostileScenarios {

    private HostileScenarios() {}

    static List<HostileSet> sets() {
        return List.of(
                unverified("undefined last step", "undefined", input -> step(input, 3, "UNDEFINED", "")),
                unverified("pending step", "undefined", input -> step(input, 2, "PENDING", "TODO")),
                unverified(
                        "ambiguous step",
                        "undefined",
                        input -> Hostile.allureOfVictim(step(input, 2, "AMBIGUOUS", "two match"), "broken")),
                unverified(
                        "failing @Before hook",
                        "set-up failed",
                        input -> Hostile.allureOfVictim(step(input, 0, "FAILED", "no environment"), "skipped")),
                unverified(
                        "skipped",
                        "skipped",
                        input -> Hostile.allureOfVictim(step(input, 1, "SKIPPED", ""), "skipped")),
                unverified(
                        "a tool is missing",
                        "tool missing",
                        input -> Hostile.allureOfVictim(
                                step(
                                        input,
                                        1,
                                        "SKIPPED",
                                        "org.opentest4j.TestAbortedException: [unverified: tool missing] pdftotext"),
                                "skipped")),
                unverified("step without a result", "not executed", input -> step(input, 3, "UNKNOWN", "")),
                unverified("passed on retry", "retried", HostileScenarios::passedOnRetry),
                unverified(
                        "hidden retry",
                        "retried",
                        input -> Hostile.messages(input, messages -> {
                            String id = Hostile.victim(messages);
                            messages.change(
                                    "testCaseStarted",
                                    each -> each.get("id").asString().equals(id),
                                    each -> each.put("attempt", 1));
                        })),
                unverified(
                        "scenario whose end was not written",
                        "truncated",
                        input -> Hostile.withoutAllure(
                                Hostile.messages(input, messages -> {
                                    List<String> ids = messages.started(VICTIM);
                                    messages.change(
                                            "testCaseFinished",
                                            each -> ids.contains(each.get("testCaseStartedId")
                                                    .asString()),
                                            each -> each.put("testCaseStartedId", "nobody"));
                                }),
                                result -> result.get("fullName").asString().contains(VICTIM_FEATURE))),
                new HostileSet(
                        "a ratcheted criterion that fell",
                        input -> Hostile.allureOfVictim(
                                step(input, 3, "FAILED", "java.lang.AssertionError: expected refused"), "failed"),
                        "FAILED",
                        "",
                        1),
                new HostileSet(
                        "failed in a file that was cut off afterwards",
                        input -> Hostile.messages(
                                step(input, 3, "FAILED", "java.lang.AssertionError: expected refused"),
                                messages -> messages.without("testRunFinished")),
                        "FAILED",
                        "",
                        1));
    }

    static GateInput step(GateInput input, int index, String status, String message) {
        return Hostile.messages(input, messages -> messages.status(Hostile.victim(messages), index, status, message));
    }

    static GateInput passedOnRetry(GateInput input) {
        GateInput retried = Hostile.messages(input, messages -> {
            String id = Hostile.victim(messages);
            messages.repeatPassed(id).status(id, 3, "FAILED", "java.lang.AssertionError: not yet");
            messages.change(
                    "testCaseFinished",
                    each -> each.get("testCaseStartedId").asString().equals(id),
                    each -> each.put("willBeRetried", true));
        });
        return Hostile.anotherAllureOfVictim(retried, "failed");
    }
}
