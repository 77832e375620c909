package com.creditai.golive.proof;

import com.creditai.golive.evidence.EvidenceFiles;

/** Judges what a control or sabotage run did to a criterion, from Cucumber's messages of that run. */
public final class SabotageJudge {

    private SabotageJudge() {}

    /** Whether every scenario of the criterion ran once and passed. */
    public static boolean green(EvidenceFiles files, byte[] messages, String criterion) {
        throw new UnsupportedOperationException("comes next: " + files + messages.length + criterion);
    }

    /**
     * The result of a sabotage: killed only by an assertion of a Then of the criterion's own Rule; a time-out, another
     * exception, a Given or When and a hook are no kill, and neither is a sabotage that was not applied.
     */
    public static Proof.SabotageResult judge(
            EvidenceFiles files, byte[] messages, String criterion, String sabotage, boolean applied) {
        throw new UnsupportedOperationException(
                "comes next: " + files + messages.length + criterion + sabotage + applied);
    }
}
