/** Compares catalogue, features, step definitions and results: what is missing is never green. */
@NullMarked
package com.creditai.golive.census;

import org.jspecify.annotations.NullMarked;
