/** The catalogue of criteria and clauses, and the brief they come from. */
package com.creditai.golive.catalogue;
