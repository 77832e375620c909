package com.creditai.golive.records;

import com.creditai.golive.catalogue.Clause;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.evidence.Digests;
import com.creditai.golive.evidence.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person signs.
 *
 * @param criterionSha256 digest of the criterion's text and its clauses, as they were when it was signed
 * @param release SHA-256 of the service jar
 * @param who signs, and answers for it
 * @param author who made what is stated; never the one who signs
 * @param facts what is stated; empty in a waiver
 * @param reason why the criterion is accepted as it is; blank in an attestation
 * @param expires from when on it counts no more
 * @param key id of the key in the trust file
 */
public record RecordText(
        int schema,
        Kind kind,
        String criterion,
        String criterionSha256,
        String release,
        String who,
        String role,
        String author,
        List<Fact> facts,
        String reason,
        Instant signedAt,
        Instant expires,
        String key) {

    /** The only version of this form. */
    public static final int SCHEMA = 1;

    /** What a record does. */
    public enum Kind {
        /** Somebody answers for an attested criterion. */
        ATTESTATION,
        /** A criterion that is not green is accepted for a time. */
        WAIVER
    }

    public RecordText {
        Stream.of(kind, criterion, criterionSha256, release, who, role, author, reason, signedAt, expires, key)
                .forEach(Objects::requireNonNull);
        facts = List.copyOf(facts);
    }

    /** The digest that binds a record to what its criterion says. */
    public static String digestOf(Criterion criterion) {
        return Digests.sha256(Stream.concat(
                        Stream.of(criterion.id() + "|" + criterion.text()),
                        criterion.clauses().stream().map(RecordText::line))
                .collect(Collectors.joining("\n")));
    }

    private static String line(Clause clause) {
        return clause.id() + "|" + clause.text();
    }

    Optional<String> fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }

    /** The bytes that are signed: the same for the same content, however the file is laid out. */
    byte[] bytes() {
        return Json.write(this).getBytes(StandardCharsets.UTF_8);
    }
}
