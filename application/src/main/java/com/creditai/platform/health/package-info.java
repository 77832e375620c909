/** Probes: is this instance started, able to serve, alive? */
@NullMarked
package com.creditai.platform.health;

import org.jspecify.annotations.NullMarked;
