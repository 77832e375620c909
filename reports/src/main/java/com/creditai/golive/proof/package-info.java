/** Proofs that a check can fail, their keys, the kill matrix and the ratchet. */
@NullMarked
package com.creditai.golive.proof;

import org.jspecify.annotations.NullMarked;
