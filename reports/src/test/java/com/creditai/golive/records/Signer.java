package com.creditai.golive.records;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.records.RecordForm.Line;
import com.creditai.golive.records.RecordText.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who signs in a test, with a key that is made there and thrown away. */
public record Signer(TrustedKey trusted, KeyPair pair) {

    public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    public static final String ARTEFACT = Digests.sha256("the service jar");

    public static Signer of(String person, String... roles) {
        return of(person, false, roles);
    }

    public static Signer rehearsing(String person, String... roles) {
        return of(person, true, roles);
    }

    private static Signer of(String person, boolean rehearsal, String... roles) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String id = person.toLowerCase(Locale.ROOT).replace(' ', '-');
            return new Signer(
                    new TrustedKey(
                            id,
                            person,
                            List.of(roles),
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                            NOW.minus(Duration.ofDays(100)),
                            NOW.plus(Duration.ofDays(100)),
                            Optional.empty(),
                            rehearsal),
                    pair);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same person with one field of the trusted key changed. */
    public Signer with(String field, Object value) {
        return new Signer(changed(trusted, field, value), pair);
    }

    /** A copy of a record with one field changed. */
    @SuppressWarnings("unchecked")
    public static <T> T changed(T record, String field, Object value) {
        ObjectNode copy = Json.mapper().valueToTree(record);
        copy.set(field, Json.mapper().valueToTree(value));
        return (T) Json.mapper().treeToValue(copy, record.getClass());
    }

    /** The catalogue and a trust file with the keys of these people. */
    public static EvidenceFiles trusting(Signer... people) {
        var files = new TreeMap<String, byte[]>();
        for (String path : Catalogue.DIGESTS.keySet()) {
            try {
                files.put(path, Files.readAllBytes(Path.of("..").resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return EvidenceFiles.of(files)
                .with(TrustFile.FILE, trust(people))
                .with(SignedRecords.RELEASE_MADE, "2026-11-01T00:00:00+00:00\n");
    }

    public static String trust(Signer... people) {
        return Json.write(new TrustFile(Stream.of(people).map(Signer::trusted).toList()));
    }

    public static Criterion criterion(EvidenceFiles files, String id) {
        return Catalogue.read(files).criterion(id).orElseThrow();
    }

    /** A record that states everything as it should be, signed an hour ago, for a month. */
    public RecordText text(Kind kind, Criterion criterion, String role) {
        return new RecordText(
                RecordText.SCHEMA,
                kind,
                criterion.id(),
                RecordText.digestOf(criterion),
                ARTEFACT,
                trusted.person(),
                role,
                "Author Rehearsal",
                kind == Kind.WAIVER
                        ? List.of()
                        : RecordForm.of(criterion).facts().stream()
                                .map(Signer::fine)
                                .toList(),
                kind == Kind.WAIVER ? "known and accepted" : "",
                NOW.minus(Duration.ofHours(1)),
                NOW.plus(Duration.ofDays(30)),
                trusted.id());
    }

    public SignedRecord signed(RecordText text) {
        return SignedRecord.of(text, pair.getPrivate());
    }

    private static Fact fine(Line line) {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        return new Fact(
                line.fact(),
                switch (line.kind()) {
                    case FILE -> Digests.sha256(line.fact());
                    case DATE -> (line.rule().equals("not past") ? today : today.minusDays(30)).toString();
                    case NUMBER -> line.rule().equals("above 0") ? "42" : line.rule();
                    case NAMES -> "Rehearsal One, Rehearsal Two";
                    case TEXT, SIGNATURE -> "Rehearsal Testers";
                });
    }
}
