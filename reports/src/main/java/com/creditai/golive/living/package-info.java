/** Living documentation, checklist and terminal table. */
@NullMarked
package com.creditai.golive.living;

import org.jspecify.annotations.NullMarked;
