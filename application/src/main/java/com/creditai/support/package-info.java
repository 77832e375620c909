/** What support staff may see of an account, and the administration of support staff. */
@NullMarked
package com.creditai.support;

import org.jspecify.annotations.NullMarked;
