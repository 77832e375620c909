package com.creditai.golive.agent;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.utility.JavaModule;

/** One change of a method: all overloads of a name in one class behave as an action says. */
record Change(String className, String method, String kind, String argument) {

    /** Installs it in the running code; classes that are loaded later are changed when they are. */
    String install(String id, Instrumentation instrumentation) {
        Queue<String> problems = new ConcurrentLinkedQueue<>();
        Switchboard.Point point = new Switchboard.Point(kind, argument);
        Switchboard.connect(id, className + "#" + method, point);
        ClassFiles.of(className, instrumentation);
        ResettableClassFileTransformer transformer = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(new Problems(problems))
                .type(named(className))
                .transform((builder, type, loader, module, domain) -> changed(builder, type, loader, point, problems))
                .installOn(instrumentation);
        Switchboard.revertBy(
                id, () -> transformer.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION));
        if (!problems.isEmpty()) {
            Switchboard.revert(id);
            return "error " + String.join("; ", problems);
        }
        return "ok";
    }

    private DynamicType.Builder<?> changed(
            DynamicType.Builder<?> builder,
            TypeDescription type,
            ClassLoader loader,
            Switchboard.Point point,
            Queue<String> problems) {
        ElementMatcher.Junction<MethodDescription> wanted =
                isMethod().and(named(method)).and(not(isAbstract())).and(not(isNative()));
        List<MethodDescription.InDefinedShape> found =
                List.copyOf(type.getDeclaredMethods().filter(wanted));
        if (found.isEmpty()) {
            problems.add("class " + className + " has no method " + method + " with a body");
            return builder;
        }
        point.answers(found.get(0).getReturnType().asErasure().getName(), loader);
        return builder.visit(Advice.to(PointAdvice.class).on(wanted));
    }

    private static final class Problems extends AgentBuilder.Listener.Adapter {

        private final Queue<String> problems;

        private Problems(Queue<String> problems) {
            this.problems = problems;
        }

        @Override
        public void onError(
                String typeName, ClassLoader loader, JavaModule module, boolean loaded, Throwable throwable) {
            problems.add(typeName + " cannot be changed: " + throwable);
        }
    }
}
