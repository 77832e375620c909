/** The golive command. */
@NullMarked
package com.creditai.golive.cli;

import org.jspecify.annotations.NullMarked;
