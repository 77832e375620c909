package com.creditai.golive.records;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.catalogue.Criterion;
import com.creditai.golive.catalogue.EvidenceKind;
import com.creditai.golive.records.RecordText.Kind;
import com.creditai.golive.results.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Why a record does not count. */
final class RecordJudge {

    private static final Duration LONGEST = Duration.ofDays(366);
    /** What stands for the digest where no jar is built. */
    private static final String NO_JAR = "0".repeat(64);

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final TrustFile trust;
    private final Release release;
    private final Optional<Instant> releaseMade;
    private final Instant now;

    /** @param releaseMade since when the service's sources are as they are; empty where no history tells, and then none counts */
    RecordJudge(Catalogue catalogue, TrustFile trust, Release release, Optional<Instant> releaseMade, Instant now) {
        this.catalogue = catalogue;
        this.trust = trust;
        this.release = release;
        this.releaseMade = releaseMade;
        this.now = now;
    }

    /** The first reason for which the record does not count, in a sentence; an expired one has none here. */
    Optional<String> objection(SignedRecord record) {
        RecordText text = record.text();
        return aboutKey(record)
                .or(() -> aboutText(text))
                .or(() -> aboutPeople(text))
                .or(() -> aboutTime(text))
                .or(() -> aboutContent(text));
    }

    private Optional<String> aboutKey(SignedRecord record) {
        RecordText text = record.text();
        Optional<TrustedKey> found = trust.key(text.key());
        if (found.isEmpty()) {
            return Optional.of("its key " + text.key() + " is unknown");
        }
        TrustedKey key = found.get();
        if (!Signatures.verifies(text.bytes(), record.signature(), key.publicKey())) {
            return Optional.of("its signature is not that of key " + key.id() + " over this text");
        }
        if (key.revokedAt().filter(revoked -> !revoked.isAfter(now)).isPresent()) {
            return Optional.of(
                    "its key " + key.id() + " was revoked at " + key.revokedAt().get());
        }
        if (text.signedAt().isBefore(key.validFrom()) || text.signedAt().isAfter(key.validUntil())) {
            return Optional.of("its key " + key.id() + " was not valid when it was signed: " + key.validFrom() + " to "
                    + key.validUntil());
        }
        if (!key.person().equals(text.who()) || !key.roles().contains(text.role())) {
            return Optional.of("its key belongs to " + key.person() + " as " + String.join(" and ", key.roles())
                    + ", not to " + text.who() + " as " + text.role());
        }
        return Optional.empty();
    }

    private Optional<String> aboutText(RecordText text) {
        if (text.schema() != RecordText.SCHEMA) {
            return Optional.of("its form " + text.schema() + " is not known");
        }
        Optional<Criterion> criterion = catalogue.criterion(text.criterion());
        if (criterion.isEmpty()) {
            return Optional.of("there is no criterion " + text.criterion());
        }
        if (!RecordText.digestOf(criterion.get()).equals(text.criterionSha256())) {
            return Optional.of("the text of " + text.criterion() + " is another one than was signed");
        }
        if (NO_JAR.equals(text.release())) {
            return Optional.of("it was signed without a service jar");
        }
        if (!release.artifactSha256().equals(text.release())) {
            return Optional.of("it was signed for another release");
        }
        return Optional.empty();
    }

    private Optional<String> aboutPeople(RecordText text) {
        if (Names.folded(text.author()).isEmpty()) {
            return Optional.of("it does not say who made what it states");
        }
        if (catalogue.criteria().stream()
                .noneMatch(criterion -> criterion.owner().equals(text.role()))) {
            return Optional.of("there is no role " + text.role());
        }
        return Names.same(text.author(), text.who())
                ? Optional.of(text.who() + " is its author and its approver")
                : Optional.empty();
    }

    private Optional<String> aboutTime(RecordText text) {
        if (text.signedAt().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            return Optional.of("it was signed in the future: " + text.signedAt());
        }
        if (releaseMade.isEmpty()) {
            return Optional.of("nothing here tells when the release was made: a shallow clone has no history");
        }
        if (text.signedAt().isBefore(releaseMade.get())) {
            return Optional.of("it is dated back: signed at " + text.signedAt() + ", the release was made at "
                    + releaseMade.get());
        }
        if (!text.expires().isAfter(text.signedAt())
                || text.expires().isAfter(text.signedAt().plus(LONGEST))) {
            return Optional.of("it must expire within " + LONGEST.toDays() + " days of its signature");
        }
        return Optional.empty();
    }

    private Optional<String> aboutContent(RecordText text) {
        Criterion criterion = catalogue.criterion(text.criterion()).orElseThrow();
        if (text.kind() == Kind.WAIVER) {
            return text.reason().isBlank() ? Optional.of("it gives no reason") : Optional.empty();
        }
        if (criterion.evidence() != EvidenceKind.ATTESTED) {
            return Optional.of(text.criterion() + " is shown by checks and signed by nobody");
        }
        RecordForm form = RecordForm.of(criterion);
        if (!form.roles().contains(text.role())) {
            return Optional.of(text.criterion() + " is for " + String.join(", ", form.roles()) + " to sign, not for "
                    + text.role());
        }
        List<String> shortfalls = form.shortfalls(text, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return shortfalls.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", shortfalls));
    }
}
