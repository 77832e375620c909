package com.creditai.golive.records;

import com.creditai.golive.catalogue.Catalogue;
import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import com.creditai.golive.results.Release;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The records of a checkout.
 *
 * @param accepted that count, or would if they had not expired
 * @param refused with the reason
 */
public record SignedRecords(List<Accepted> accepted, List<Refused> refused) {

    public static final String FOLDER = "docs/evidence/records/";

    /** Where it stands since when the sources of the service are as they are. */
    public static final String RELEASE_MADE = "release-made";

    public SignedRecords {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /** @param rehearsal whether its key is for practice */
    public record Accepted(String path, RecordText text, boolean rehearsal) {}

    /** @param criterion that it claims to be about; blank where it cannot be read */
    public record Refused(String path, String criterion, String why) {}

    /** Judges all records for the release as of {@code now}. */
    public static SignedRecords read(EvidenceFiles files, Catalogue catalogue, Release release, Instant now) {
        TrustFile trust = TrustFile.read(files);
        RecordJudge judge = new RecordJudge(catalogue, trust, release, releaseMade(files), now);
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (String path : files.paths(FOLDER, ".json")) {
            Optional<SignedRecord> record = parse(files.text(path).orElseThrow());
            if (record.isEmpty()) {
                refused.add(new Refused(path, "", "it cannot be read"));
                continue;
            }
            RecordText text = record.get().text();
            judge.objection(record.get())
                    .ifPresentOrElse(
                            why -> refused.add(new Refused(path, text.criterion(), why)),
                            () -> accepted.add(new Accepted(
                                    path,
                                    text,
                                    trust.key(text.key()).orElseThrow().rehearsal())));
        }
        return new SignedRecords(accepted, refused);
    }

    private static Optional<SignedRecord> parse(String json) {
        try {
            return Optional.ofNullable(Json.strict().readValue(json, SignedRecord.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** @throws BrokenGateException when it is no date */
    private static Optional<Instant> releaseMade(EvidenceFiles files) {
        try {
            return files.text(RELEASE_MADE)
                    .map(String::strip)
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw new BrokenGateException("The gate is broken: nobody can tell when the release was made.", e);
        }
    }
}
