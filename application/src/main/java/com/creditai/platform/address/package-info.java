/** How addresses are written: of networks and of people's mail. */
@NullMarked
package com.creditai.platform.address;

import org.jspecify.annotations.NullMarked;
