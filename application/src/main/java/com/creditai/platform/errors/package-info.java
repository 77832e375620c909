/** Errors as Problem Details (RFC 9457). */
@NullMarked
package com.creditai.platform.errors;

import org.jspecify.annotations.NullMarked;
