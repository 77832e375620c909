package com.creditai.golive.results;

import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run: what it says of itself and what its tools wrote.
 *
 * @param messages absent when the run left none
 * @param contradictions where record, messages and Allure contradict each other, one sentence each
 */
public record Run(RunRecord record, Optional<RunMessages> messages, List<String> contradictions) {

    public static final String DIRECTORY = "runs/";

    public Run {
        contradictions = List.copyOf(contradictions);
    }

    /** All runs of the evidence, in the order of their directories. */
    public static List<Run> readAll(EvidenceFiles files) {
        return files.paths(DIRECTORY, "/" + RunRecord.FILE).stream()
                .map(path -> read(files, path))
                .toList();
    }

    private static Run read(EvidenceFiles files, String path) {
        String directory = path.substring(0, path.length() - RunRecord.FILE.length());
        RunRecord record = RunRecord.parse(path, files.text(path).orElseThrow());
        Optional<byte[]> raw = files.bytes(directory + RunRecord.MESSAGES);
        Optional<RunMessages> messages = raw.map(MessagesReader::read);
        var contradictions = new ArrayList<String>();
        if (messages.isPresent() && messages.get().complete()) {
            if (!Digests.sha256(raw.orElseThrow()).equals(record.messagesSha256())) {
                contradictions.add(directory + RunRecord.MESSAGES + " is not the file that the run left");
            }
            AllureResults allure = AllureResults.read(files, directory + RunRecord.ALLURE_RESULTS + "/");
            contradictions.addAll(allure.contradictions(messages.get().cases()));
        }
        return new Run(record, messages, contradictions);
    }

    /** The scenarios by {@code features/x.feature:12}. */
    public Map<String, MessageCase> cases() {
        return messages.map(RunMessages::byPlace).orElse(Map.of());
    }

    public boolean complete() {
        return messages.filter(RunMessages::complete).isPresent();
    }
}
