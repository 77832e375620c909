/** What steps use to act on the system and to look at it from outside: one class a way in or a place to look. */
@NullMarked
package com.creditai.golive.drivers;

import org.jspecify.annotations.NullMarked;
