/** Exact confidence bounds, by which every number is judged. */
@NullMarked
package com.creditai.golive.statistics;

import org.jspecify.annotations.NullMarked;
