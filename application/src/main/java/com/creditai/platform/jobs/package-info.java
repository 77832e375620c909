/** Background jobs: what all of them share. */
@NullMarked
package com.creditai.platform.jobs;

import org.jspecify.annotations.NullMarked;
