/** How often the same scenario fails and passes: its first runs, its history, and what of that may be. */
@NullMarked
package com.creditai.golive.steadiness;

import org.jspecify.annotations.NullMarked;
