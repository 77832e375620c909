/** The service's settings and the check that refuses to start with wrong ones. */
@NullMarked
package com.creditai.platform.settings;

import org.jspecify.annotations.NullMarked;
