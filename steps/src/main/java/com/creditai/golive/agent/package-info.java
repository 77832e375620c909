/** The part of the harness that is loaded into a running service to change its code; it stands on its own. */
@NullMarked
package com.creditai.golive.agent;

import org.jspecify.annotations.NullMarked;
