package com.creditai.golive.verdict;

import com.creditai.golive.evidence.EvidenceFiles;
import com.creditai.golive.results.Release;
import java.time.Instant;

/**
 * All that a verdict depends on.
 *
 * @param release what is to go live
 * @param now the instant at which freshness is judged
 * @param files see {@link com.creditai.golive.bundle.EvidenceCollector} for what belongs here
 */
public record GateInput(Release release, Instant now, Purpose purpose, EvidenceFiles files) {}
