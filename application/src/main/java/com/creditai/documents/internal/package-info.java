@NullMarked
package com.creditai.documents.internal;

import org.jspecify.annotations.NullMarked;
