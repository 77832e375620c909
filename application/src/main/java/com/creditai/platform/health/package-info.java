/** Probes: is this instance started, able to serve, alive? And the report on what it depends on. */
@NullMarked
package com.creditai.platform.health;

import org.jspecify.annotations.NullMarked;
