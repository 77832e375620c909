/** How printed reports are read: text positions, layouts, cells, tables. */
@NullMarked
package com.creditai.extraction.internal;

import org.jspecify.annotations.NullMarked;
