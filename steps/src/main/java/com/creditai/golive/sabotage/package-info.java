/** Known-bad changes of the running system, and the proof that a criterion notices them. */
@NullMarked
package com.creditai.golive.sabotage;

import org.jspecify.annotations.NullMarked;
