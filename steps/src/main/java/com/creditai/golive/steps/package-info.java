/** The steps of the features, in the words of docs/glossary.md, with the sabotages that try them. */
@NullMarked
package com.creditai.golive.steps;

import org.jspecify.annotations.NullMarked;
