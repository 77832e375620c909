/** Accounts, roles, sign-in and sessions. */
@NullMarked
package com.creditai.identity;

import org.jspecify.annotations.NullMarked;
