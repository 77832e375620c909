package com.creditai.golive.proof;

import com.creditai.golive.evidence.EvidenceFiles;

/** Computes the key of a criterion's proof: SHA-256 of the sources that its check rests on. */
public final class ProofKeys {

    private ProofKeys(EvidenceFiles files) {}

    public static ProofKeys of(EvidenceFiles files) {
        return new ProofKeys(files);
    }

    /** 64 hexadecimal digits. */
    public String key(String criterion) {
        throw new UnsupportedOperationException("comes next: " + criterion);
    }
}
