/** Trace identifiers in requests, jobs and log lines. */
@NullMarked
package com.creditai.platform.observability;

import org.jspecify.annotations.NullMarked;
