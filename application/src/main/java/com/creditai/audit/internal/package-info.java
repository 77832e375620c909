/** Inside of audit; other modules use its root package. */
@NullMarked
package com.creditai.audit.internal;

import org.jspecify.annotations.NullMarked;
