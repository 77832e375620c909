package com.creditai.golive.corpus;

import com.creditai.golive.verdict.GateInput;
import java.util.function.UnaryOperator;

/**
 * One hostile set: the known-good one with one change.
 *
 * @param reason the word of the attacked criterion; for a broken gate a part of the sentence
 */
record HostileSet(String name, UnaryOperator<GateInput> change, String status, String reason, int exitCode) {

    static HostileSet unverified(String name, String reason, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "UNVERIFIED", reason, 2);
    }

    static HostileSet broken(String name, String sentence, UnaryOperator<GateInput> change) {
        return new HostileSet(name, change, "BROKEN", sentence, 3);
    }

    @Override
    public String toString() {
        return name;
    }
}
