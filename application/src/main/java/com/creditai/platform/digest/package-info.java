/** Digests of bytes. */
@NullMarked
package com.creditai.platform.digest;

import org.jspecify.annotations.NullMarked;
