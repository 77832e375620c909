/** Inside of notifications; other modules use its root package. */
@NullMarked
package com.creditai.notifications.internal;

import org.jspecify.annotations.NullMarked;
