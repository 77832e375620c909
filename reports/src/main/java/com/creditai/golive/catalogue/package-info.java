/** The catalogue of criteria and clauses, and the brief they come from. */
@NullMarked
package com.creditai.golive.catalogue;

import org.jspecify.annotations.NullMarked;
