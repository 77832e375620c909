package com.creditai.golive.cli;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.results.MessagesReader;
import com.creditai.golive.results.RunRecord;
import com.creditai.golive.runner.FeatureRunner;
import com.creditai.golive.runner.RunRequest;
import com.creditai.golive.steadiness.Round;
import com.creditai.golive.steadiness.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rounds in one embedded environment, in parallel as in every run of the checklist. */
final class EmbeddedRounds implements FirstRuns.Rounds {

    private final Checkout checkout;
    private final Environment environment;
    private final EvidenceFiles files;

    /** @param files the evidence of the checkout, whose features are run */
    EmbeddedRounds(Checkout checkout, Environment environment, EvidenceFiles files) {
        this.checkout = checkout;
        this.environment = environment;
        this.files = files;
    }

    @Override
    public Round run(List<Scenario> scenarios, RoundProgress progress) {
        MachineCheck.requireRoom(checkout);
        Path output = new RunFolders(checkout).fresh();
        List<RunRequest.Place> places = scenarios.stream()
                .map(each -> new RunRequest.Place(checkout.root().resolve(each.feature()), each.line()))
                .toList();
        RunRequest request = RunRequest.everything(checkout.features(), RunRequest.PARALLELISM, output)
                .at(places)
                .forSabotage(false);
        new FeatureRunner().run(request, progress);
        // What a full disk turned red is no failure of the scenario.
        MachineCheck.requireRoom(checkout);
        try {
            byte[] messages = Files.readAllBytes(output.resolve(RunRecord.MESSAGES));
            return Round.of(MessagesReader.read(messages), scenarios, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void settle() {
        new ScenarioRuns(checkout, environment).settle();
    }
}
