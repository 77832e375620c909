/**
 * Finds inconsistencies in a credit report and ranks what weighs on a score: pure functions over the report's facts, exact
 * and deterministic, as of the report's own date.
 */
@NullMarked
package com.creditai.analysis;

import org.jspecify.annotations.NullMarked;
