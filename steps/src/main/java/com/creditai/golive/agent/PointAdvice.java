package com.creditai.golive.agent;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** The code that is copied into a changed method; it only asks the {@link Switchboard}. */
final class PointAdvice {

    private PointAdvice() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter(@Advice.Origin("#t") String type, @Advice.Origin("#m") String method) {
        return Switchboard.enter(type, method);
    }

    @Advice.OnMethodExit
    static void exit(
            @Advice.Origin("#t") String type,
            @Advice.Origin("#m") String method,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result) {
        result = Switchboard.exit(type, method, result);
    }
}
