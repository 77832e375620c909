/** The files that a verdict rests on, held in memory, with their digests. */
@NullMarked
package com.creditai.golive.evidence;

import org.jspecify.annotations.NullMarked;
