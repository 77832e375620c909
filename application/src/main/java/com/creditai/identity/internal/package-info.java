/** Inside of identity; other modules use its root package. */
@NullMarked
package com.creditai.identity.internal;

import org.jspecify.annotations.NullMarked;
