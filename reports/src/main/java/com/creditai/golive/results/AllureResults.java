package com.creditai.golive.results;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Allure's results say of the same scenarios: a second witness, which never decides alone. */
public final class AllureResults {

    private static final Pattern SCENARIO = Pattern.compile("(.*\\.feature):(\\d+)");

    private final Map<String, List<String>> statuses;
    private final List<String> unreadable;

    private AllureResults(Map<String, List<String>> statuses, List<String> unreadable) {
        this.statuses = statuses;
        this.unreadable = unreadable;
    }

    /**
     * Reads {@code *-result.json} of one run; results of unit tests among them are not looked at.
     *
     * @param directory ends with a slash
     */
    public static AllureResults read(EvidenceFiles files, String directory) {
        var statuses = new LinkedHashMap<String, List<String>>();
        var unreadable = new ArrayList<String>();
        for (String path : files.paths(directory, "-result.json")) {
            try {
                JsonNode result = Json.mapper().readTree(files.text(path).orElseThrow());
                Matcher scenario = SCENARIO.matcher(result.path("fullName").asString(""));
                if (scenario.matches()) {
                    statuses.computeIfAbsent(
                                    FeaturePath.of(scenario.group(1)) + ":" + scenario.group(2),
                                    key -> new ArrayList<>())
                            .add(result.path("status").asString(""));
                }
            } catch (JacksonException e) {
                unreadable.add(path);
            }
        }
        return new AllureResults(statuses, unreadable);
    }

    /**
     * Where Allure and Cucumber contradict each other, one sentence each. Known weaknesses of the Allure adapter (an
     * undefined step or a failed hook that it calls passed or skipped) are no contradiction where Cucumber is the
     * stricter witness and the scenario is not green anyway.
     */
    public List<String> contradictions(List<MessageCase> cases) {
        var found = new ArrayList<String>();
        unreadable.forEach(path -> found.add("Allure's result " + path + " cannot be read"));
        var told = new LinkedHashMap<String, MessageCase>();
        cases.forEach(each -> told.put(FeaturePath.of(each.uri()) + ":" + each.line(), each));
        told.forEach((place, each) -> contradiction(place, each).ifPresent(found::add));
        statuses.keySet().stream()
                .filter(place -> !told.containsKey(place))
                .forEach(place -> found.add("Allure has a result of " + place + ", Cucumber has none"));
        return found;
    }

    private Optional<String> contradiction(String place, MessageCase each) {
        List<String> allure = statuses.getOrDefault(place, List.of());
        List<MessageAttempt> finished =
                each.attempts().stream().filter(MessageAttempt::finished).toList();
        if (allure.size() != finished.size()) {
            return Optional.of("Cucumber finished " + place + " " + times(finished.size()) + ", Allure has "
                    + (allure.isEmpty() ? "no result" : allure.size() + " results"));
        }
        long passed = finished.stream()
                .filter(attempt -> attempt.steps().stream().allMatch(MessageAttempt.StepResult::passed))
                .count();
        long failed = finished.stream()
                .filter(attempt -> attempt.steps().stream().anyMatch(MessageAttempt.StepResult::failed))
                .count();
        long allurePassed = allure.stream().filter("passed"::equals).count();
        long notFailed = finished.size() - failed;
        if (allurePassed < passed || allurePassed > notFailed) {
            return Optional.of("Cucumber says that " + place + (passed > 0 ? " passed" : " failed") + ", Allure says "
                    + String.join(", ", allure));
        }
        return Optional.empty();
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }
}
