/** Where the service under test runs: environments that are started, observed, harmed and taken down. */
@NullMarked
package com.creditai.golive.platform;

import org.jspecify.annotations.NullMarked;
