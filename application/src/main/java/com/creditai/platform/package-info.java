/** What every capability stands on: settings, transactions that act as somebody, encryption, problems, probes and traces. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package com.creditai.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
