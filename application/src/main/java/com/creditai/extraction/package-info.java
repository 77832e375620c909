/** Reads the printed credit reports of the bureaus into one bureau-neutral model in which every value knows its page and line. */
@NullMarked
package com.creditai.extraction;

import org.jspecify.annotations.NullMarked;
