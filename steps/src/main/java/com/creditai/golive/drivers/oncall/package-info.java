/** Who is called at night: the rota, what is held against it, and the provider that pages. */
@NullMarked
package com.creditai.golive.drivers.oncall;

import org.jspecify.annotations.NullMarked;
