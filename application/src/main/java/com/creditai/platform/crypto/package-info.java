/** Encryption of personal columns. */
@NullMarked
package com.creditai.platform.crypto;

import org.jspecify.annotations.NullMarked;
