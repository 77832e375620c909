/** The append-only record of who did what. */
@NullMarked
package com.creditai.audit;

import org.jspecify.annotations.NullMarked;
