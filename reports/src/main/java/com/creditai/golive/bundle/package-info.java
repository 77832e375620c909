/** The evidence bundle, from which anybody recomputes the verdict offline, and the files that a run leaves. */
@NullMarked
package com.creditai.golive.bundle;

import org.jspecify.annotations.NullMarked;
