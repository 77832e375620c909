/** Wording that mails, pages and problems share. */
@NullMarked
package com.creditai.platform.wording;

import org.jspecify.annotations.NullMarked;
