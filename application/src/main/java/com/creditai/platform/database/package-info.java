/** How the database is reached: encrypted, and only the one that is meant. */
@NullMarked
package com.creditai.platform.database;

import org.jspecify.annotations.NullMarked;
