/** The credit-analysis service: one package a capability, each with its published interface in its root. */
@NullMarked
package com.creditai;

import org.jspecify.annotations.NullMarked;
