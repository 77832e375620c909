/** The gate: one status and reason a criterion, one verdict over all, one exit code. */
@NullMarked
package com.creditai.golive.verdict;

import org.jspecify.annotations.NullMarked;
