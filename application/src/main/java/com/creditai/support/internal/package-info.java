/** Inside of support; other modules use its root package. */
@NullMarked
package com.creditai.support.internal;

import org.jspecify.annotations.NullMarked;
