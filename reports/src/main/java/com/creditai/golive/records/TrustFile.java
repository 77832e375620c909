package com.creditai.golive.records;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** The keys whose records count. */
public record TrustFile(List<TrustedKey> keys) {

    public static final String FILE = "docs/evidence/trust.json";

    public TrustFile {
        keys = List.copyOf(keys);
    }

    /**
     * Reads it; without the file nobody is trusted.
     *
     * @throws BrokenGateException when it cannot be read or two keys have one id
     */
    public static TrustFile read(EvidenceFiles files) {
        return files.text(FILE).map(TrustFile::parse).orElse(new TrustFile(List.of()));
    }

    private static TrustFile parse(String json) {
        try {
            TrustFile read = Json.strict().readValue(json, TrustFile.class);
            if (read == null) {
                throw new BrokenGateException("The gate is broken: " + FILE + " is empty.");
            }
            read.refuseDoubles("id", TrustedKey::id);
            read.refuseDoubles("public key", TrustedKey::publicKey);
            return read;
        } catch (JacksonException e) {
            throw new BrokenGateException("The gate is broken: " + FILE + " cannot be read.", e);
        }
    }

    /** One key under two names would be one person under two names. */
    private void refuseDoubles(String what, Function<TrustedKey, String> part) {
        if (keys.stream().map(part).distinct().count() < keys.size()) {
            throw new BrokenGateException("The gate is broken: two keys of " + FILE + " have the same " + what + ".");
        }
    }

    Optional<TrustedKey> key(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
