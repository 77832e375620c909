/** Mail to people, sent after the transaction that promised it. */
@NullMarked
package com.creditai.notifications;

import org.jspecify.annotations.NullMarked;
