/** Database transactions that act on somebody's behalf; row-level security does the rest. */
@NullMarked
package com.creditai.platform.tenancy;

import org.jspecify.annotations.NullMarked;
