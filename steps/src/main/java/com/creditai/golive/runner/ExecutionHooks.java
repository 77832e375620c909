package com.creditai.golive.runner;

import com.creditai.golive.catalogue.Platform;
import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.RunningEnvironment;
import com.creditai.golive.results.ExecutionMark;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Leaves in each scenario the trace that it was really executed, on which platform and against which artefact. */
public final class ExecutionHooks {

    /** Runs first, and starts the environment when nobody has. */
    @Before(order = 0)
    public void leaveTrace(Scenario scenario) {
        Environment environment = RunningEnvironment.get();
        Platform platform = Platform.of(environment.platform()).orElseThrow();
        String mark = new ExecutionMark(platform, environment.artifactSha256()).toJson();
        scenario.attach(mark, ExecutionMark.MEDIA_TYPE, "executed");
    }
}
