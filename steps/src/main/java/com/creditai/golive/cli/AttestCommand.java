package com.creditai.golive.cli;

import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.records.Fact;
import com.creditai.golive.records.RecordForm;
import com.creditai.golive.records.RecordForm.FactKind;
import com.creditai.golive.records.RecordForm.Line;
import com.creditai.golive.records.RecordText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "attest",
        description = {
            "Signs that a criterion which only people can answer for is met, for this very release.",
            "What is to be stated follows as name=value; a file by its path, whose digest is signed.",
            "Without any, it says what the criterion needs and signs nothing."
        },
        mixinStandardHelpOptions = true)
final class AttestCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Parameters(index = "0", paramLabel = "ID", description = "The criterion, such as SEC-12.")
    private String id = "";

    @Parameters(index = "1..*", paramLabel = "name=value", description = "What is stated.")
    private List<String> stated = new ArrayList<>();

    @Mixin
    private Signing signing = new Signing();

    AttestCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Criterion criterion = workshop.catalogue()
                .criterion(id)
                .filter(known -> known.evidence() == EvidenceKind.ATTESTED)
                .orElseThrow(() -> Refusal.nothingThere(id + " is no criterion that people sign; these are: "
                        + workshop.catalogue().criteria().stream()
                                .filter(known -> known.evidence() == EvidenceKind.ATTESTED)
                                .map(Criterion::id)
                                .collect(Collectors.joining(", "))
                        + "."));
        List<Line> form = RecordForm.of(criterion).facts();
        refuseWhatTheFormLacks(form);
        List<Fact> facts = form.stream().flatMap(line -> fact(line).stream()).toList();
        Path record = signing.write(workshop, RecordText.Kind.ATTESTATION, criterion, facts, "");
        workshop.out().println("Signed: " + record);
        return ExitCodes.DONE;
    }

    private Optional<Fact> fact(Line line) {
        String prefix = line.fact() + "=";
        return stated.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst()
                .map(value -> new Fact(line.fact(), line.kind() == FactKind.FILE ? digest(Path.of(value)) : value));
    }

    private void refuseWhatTheFormLacks(List<Line> form) {
        for (Line line : form) {
            String prefix = line.fact() + "=";
            if (stated.stream().filter(word -> word.startsWith(prefix)).count() > 1) {
                throw new Refusal("Say once what " + line.fact() + " is.");
            }
        }
        for (String word : stated) {
            if (form.stream().noneMatch(line -> word.startsWith(line.fact() + "="))) {
                throw new Refusal("A record of " + id + " does not state " + word + "; it states "
                        + form.stream().map(Line::fact).collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private static String digest(Path file) {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read.", e);
        }
    }
}
