package com.creditai.golive.cli;

import com.creditai.golive.bundle.EvidenceCollector;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.records.Fact;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.SignedRecord;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.SignedRecords.Refused;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.records.TrustedKey;
import com.creditai.golive.results.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code attest} and {@code waive} have in common: who signs, with which key, until when. */
final class Signing {

    @Option(
            names = "--key",
            required = true,
            paramLabel = "ID",
            description = "The key's id in " + TrustFile.FILE + ".")
    private String key = "";

    @Option(
            names = "--private-key",
            required = true,
            paramLabel = "FILE",
            description = "Your private key: Ed25519, PKCS #8 in PEM (openssl genpkey -algorithm ed25519).")
    private Path privateKey = Path.of("");

    @Option(names = "--as", paramLabel = "ROLE", description = "The role you sign in, where the key has several.")
    private @Nullable String role;

    @Option(
            names = "--author",
            required = true,
            paramLabel = "NAME",
            description = "Who made what you sign; not yourself.")
    private String author = "";

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "DATE",
            description = "From this day on it counts no more, such as 2027-03-31; within a year.")
    private LocalDate expires = LocalDate.EPOCH;

    /**
     * Signs, and writes the record if it counts.
     *
     * @return the record's file
     * @throws Refusal when it would not count, with the reason
     */
    Path write(Workshop workshop, RecordText.Kind kind, Criterion criterion, List<Fact> facts, String reason) {
        Path root = workshop.checkout().root();
        Release release = ReleaseFacts.release(workshop.checkout());
        EvidenceFiles files = EvidenceCollector.collect(root, List.of());
        TrustedKey trusted = trusted(TrustFile.read(files));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        RecordText text = new RecordText(
                RecordText.SCHEMA,
                kind,
                criterion.id(),
                RecordText.digestOf(criterion),
                release.artifactSha256(),
                trusted.person(),
                roleOf(trusted),
                author,
                facts,
                reason,
                now,
                expires.atStartOfDay(ZoneOffset.UTC).toInstant(),
                key);
        SignedRecord record = SignedRecord.of(text, read(privateKey));
        String path = SignedRecords.FOLDER + nameOf(text);
        objection(workshop, files.with(path, record.toJson()), release, path, now)
                .ifPresent(why -> {
                    throw Refusal.nothingThere("Not signed: " + why + ".");
                });
        write(root.resolve(path), record.toJson());
        return root.resolve(path);
    }

    private TrustedKey trusted(TrustFile trust) {
        return trust.keys().stream()
                .filter(known -> known.id().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.nothingThere("Not signed: the key " + key + " is not in " + TrustFile.FILE
                        + "; somebody who reviews that file has to add it first."));
    }

    private String roleOf(TrustedKey trusted) {
        String wanted = role;
        if (wanted != null) {
            return wanted;
        }
        if (trusted.roles().size() != 1) {
            throw new Refusal(
                    "The key " + key + " is for " + String.join(", ", trusted.roles()) + ": say which by --as.");
        }
        return trusted.roles().get(0);
    }

    private static Optional<String> objection(
            Workshop workshop, EvidenceFiles files, Release release, String path, Instant now) {
        return SignedRecords.read(files, workshop.catalogue(), release, now).refused().stream()
                .filter(refused -> refused.path().equals(path))
                .map(Refused::why)
                .findFirst();
    }

    private static String nameOf(RecordText text) {
        return String.join(
                                "-",
                                text.kind().name(),
                                text.criterion(),
                                text.role(),
                                text.key(),
                                text.release().substring(0, 12),
                                Long.toString(text.signedAt().getEpochSecond()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                + ".json";
    }

    private static PrivateKey read(Path file) {
        try {
            String body =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException e) {
            throw new Refusal("The private key " + file + " cannot be read.", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal("The file " + file + " is no private Ed25519 key in PEM.", e);
        }
    }

    private static void write(Path file, String json) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new Refusal("The record " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
