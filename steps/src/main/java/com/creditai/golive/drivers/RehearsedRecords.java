package com.creditai.golive.drivers;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.platform.Checkout;
import com.creditai.golive.records.Fact;
import com.creditai.golive.records.RecordText;
import com.creditai.golive.records.SignedRecord;
import com.creditai.golive.records.SignedRecords;
import com.creditai.golive.records.TrustFile;
import com.creditai.golive.results.Release;
import com.creditai.golive.verdict.CriterionOutcome;
import com.creditai.golive.verdict.Gate;
import com.creditai.golive.verdict.GateInput;
import com.creditai.golive.verdict.Purpose;
import com.creditai.golive.verdict.Ratchet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records about one criterion that people sign for practice, on a copy of the true catalogue, and what the gate says of
 * them.
 *
 * <p>It is noon of the given day; the release is made up, and so is everybody.
 */
public final class RehearsedRecords {

    private static final String JAR = Digests.sha256("the service jar");
    private static final Release RELEASE = new Release("c".repeat(40), false, JAR, "0.1.0");
    private static final String AUTHOR = "Ann Rehearsal";

    private final Instant now;
    private final Instant released;
    private final Map<String, RehearsedSigner> people = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<SignedRecord> records = new ArrayList<>();
    private EvidenceFiles files;
    private String criterion = "";
    private Optional<Flaw> flaw = Optional.empty();

    private RehearsedRecords(EvidenceFiles files, LocalDate today, LocalDate released) {
        this.files = files;
        this.now = noon(today);
        this.released = noon(released);
    }

    /** Nothing is signed yet, and nobody may sign. */
    public static RehearsedRecords on(LocalDate today, LocalDate released) {
        Path root = Checkout.around(Path.of("")).root();
        var copies = new TreeMap<String, byte[]>();
        for (String path : Catalogue.DIGESTS.keySet()) {
            try {
                copies.put(path, Files.readAllBytes(root.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        copies.put(Ratchet.FILE, new byte[0]);
        return new RehearsedRecords(EvidenceFiles.of(copies), today, released);
    }

    private static Instant noon(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).plusHours(12).toInstant();
    }

    /** Lets somebody sign for a role, with a key of theirs that is marked rehearsal. */
    public void trust(String person, String role) {
        people.merge(person, RehearsedSigner.of(person, role, released), (known, other) -> known.alsoAs(role));
    }

    /** What is to be signed about which criterion; earlier statements are forgotten. */
    public void state(String about, Map<String, String> stated) {
        criterion = about;
        facts.clear();
        stated.forEach(this::state);
    }

    /** States something, anew where it was stated before. */
    public void state(String fact, String value) {
        facts.put(named(fact), value(named(fact), value));
    }

    /** Leaves something out. */
    public void leaveOut(String fact) {
        if (facts.remove(named(fact)) == null) {
            throw new IllegalArgumentException("it never stated " + fact);
        }
    }

    /** Makes everything that is signed from now on flawed. */
    public void spoil(Flaw chosen) {
        flaw = Optional.of(chosen);
    }

    private static String named(String fact) {
        return fact.replace(' ', '-');
    }

    /** Days are given from today on, files by what they are. */
    private String value(String fact, String words) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (words) {
            case "a file" -> Digests.sha256("the file of " + fact);
            case "an empty file" -> Digests.sha256("");
            case "today" -> today.toString();
            default ->
                words.matches("\\d+ days? ago|in \\d+ days?")
                        ? today.plusDays(days(words)).toString()
                        : words;
        };
    }

    private static long days(String words) {
        long days = Long.parseLong(words.replaceAll("\\D", ""));
        return words.endsWith("ago") ? -days : days;
    }

    /** Somebody signs in one of the roles that are theirs. */
    public void sign(String person, String role) {
        RehearsedSigner signer = Optional.ofNullable(people.get(person))
                .orElseThrow(() -> new IllegalArgumentException("nobody lets " + person + " sign"));
        SignedRecord record = signer.sign(text(signer, role));
        records.add(
                has(Flaw.CHANGED_AFTERWARDS)
                        ? new SignedRecord(
                                signer.sign(text(signer, role, "Eve Rehearsal")).text(), record.signature())
                        : has(Flaw.UNSIGNED) ? new SignedRecord(record.text(), "") : record);
    }

    /** Everybody but these people signs, each in the first of their roles. */
    public void signAllBut(List<String> absent) {
        people.forEach((name, signer) -> {
            if (!absent.contains(name)) {
                sign(name, signer.firstRole());
            }
        });
    }

    private RecordText text(RehearsedSigner signer, String role) {
        return text(signer, role, has(Flaw.OWN_AUTHOR) ? signer.name() : AUTHOR);
    }

    private RecordText text(RehearsedSigner signer, String role, String author) {
        Criterion about = Catalogue.read(files).criterion(criterion).orElseThrow();
        Instant signedAt = signedAt();
        return new RecordText(
                RecordText.SCHEMA,
                RecordText.Kind.ATTESTATION,
                criterion,
                has(Flaw.OTHER_WORDING) ? Digests.sha256("another wording") : RecordText.digestOf(about),
                has(Flaw.OTHER_RELEASE) ? Digests.sha256("another jar") : JAR,
                signer.name(),
                role,
                author,
                facts.entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                        .toList(),
                "",
                signedAt,
                has(Flaw.EXPIRED) ? now : signedAt.plus(Duration.ofDays(has(Flaw.WITHOUT_END) ? 367 : 30)),
                signer.key());
    }

    private Instant signedAt() {
        if (has(Flaw.DATED_BACK)) {
            return released.minusSeconds(1);
        }
        return has(Flaw.DATED_AHEAD) ? now.plus(Duration.ofDays(1)) : now.minus(Duration.ofHours(1));
    }

    private boolean has(Flaw asked) {
        return flaw.filter(asked::equals).isPresent();
    }

    /** What the gate says of the criterion where keys for practice count, and where only real ones do. */
    public CriterionOutcome judged(Purpose purpose) {
        EvidenceFiles all = files.with(TrustFile.FILE, Json.write(trusted()))
                .with(
                        SignedRecords.RELEASE_MADE,
                        released.atOffset(ZoneOffset.UTC).toString());
        for (int i = 0; i < records.size(); i++) {
            all = all.with(
                    SignedRecords.FOLDER + (i + 1) + ".json", records.get(i).toJson());
        }
        return Gate.evaluate(new GateInput(RELEASE, now, purpose, all))
                .criterion(criterion)
                .orElseThrow(() -> new IllegalStateException("the gate did not judge " + criterion));
    }

    private TrustFile trusted() {
        return new TrustFile(
                has(Flaw.UNKNOWN_KEY)
                        ? List.of()
                        : people.values().stream()
                                .map(signer -> has(Flaw.REVOKED_KEY) ? signer.revoked(now) : signer.trusted())
                                .toList());
    }
}
