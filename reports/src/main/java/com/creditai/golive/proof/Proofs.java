package com.creditai.golive.proof;

import com.creditai.golive.evidence.BrokenGateException;
import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.evidence.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The tracked {@code features/proofs.json}. */
public record Proofs(String schema, List<Proof> proofs) {

    public static final String FILE = "features/proofs.json";
    public static final String SCHEMA = "creditai.proofs/3";

    public Proofs {
        proofs = List.copyOf(proofs);
    }

    /** No criterion is proven. */
    public static Proofs none() {
        return new Proofs(SCHEMA, List.of());
    }

    /**
     * Reads the file; no file is no proof, and neither is one of an older form: what it says does not suffice now.
     *
     * @throws BrokenGateException when it is no file of proofs
     */
    public static Proofs read(EvidenceFiles files) {
        return files.text(FILE).map(Proofs::parse).orElseGet(Proofs::none);
    }

    private static Proofs parse(String json) {
        try {
            boolean current =
                    SCHEMA.equals(Json.mapper().readTree(json).path("schema").asString());
            return current ? Json.mapper().readValue(json, Proofs.class) : none();
        } catch (JacksonException | NullPointerException e) {
            throw new BrokenGateException(
                    "The gate is broken: " + FILE + " cannot be read: restore it, or remove it and run prove.", e);
        }
    }

    public Optional<Proof> of(String criterion) {
        return proofs.stream()
                .filter(proof -> proof.criterion().equals(criterion))
                .findFirst();
    }

    /** The same proofs with this one put in or replaced, in the order of criteria. */
    public Proofs with(Proof proof) {
        return new Proofs(
                SCHEMA,
                Stream.concat(
                                proofs.stream().filter(each -> !each.criterion().equals(proof.criterion())),
                                Stream.of(proof))
                        .sorted(Comparator.comparing(Proof::criterion))
                        .toList());
    }

    /** The same with each of these put in or replaced. */
    public Proofs with(List<Proof> some) {
        Proofs all = this;
        for (Proof proof : some) {
            all = all.with(proof);
        }
        return all;
    }

    /** The text of the file. */
    public String toJson() {
        return Json.write(this);
    }
}
