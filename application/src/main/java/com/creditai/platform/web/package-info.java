/** Filters of every request: client address, idempotency, security headers. */
@NullMarked
package com.creditai.platform.web;

import org.jspecify.annotations.NullMarked;
