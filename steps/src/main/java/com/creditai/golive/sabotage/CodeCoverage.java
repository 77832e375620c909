package com.creditai.golive.sabotage;

import com.creditai.golive.platform.ServiceProcess;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which lines of the service run, recorded by the agent in one instance until it is closed. */
public final class CodeCoverage implements AutoCloseable {

    private final LoadedAgent agent;
    private final long pid;
    private final String id = UUID.randomUUID().toString();

    private CodeCoverage(long pid) {
        this.pid = pid;
        this.agent = LoadedAgent.in(pid);
    }

    /**
     * Records from now on.
     *
     * @param beginnings of the names of the classes, such as {@code com.creditai.documents.}
     */
    public static CodeCoverage of(ServiceProcess service, List<String> beginnings) {
        CodeCoverage coverage = new CodeCoverage(service.pid());
        coverage.agent.order("cover\t" + coverage.id + "\t" + String.join("\t", beginnings));
        return coverage;
    }

    /** Whether it records in that instance. */
    public boolean isOf(ServiceProcess service) {
        return service.pid() == pid && service.exitCode().isEmpty();
    }

    /** What ran since this was last asked, {@code class#method(descriptor):line}. */
    public Set<String> take() {
        return agent.order("covered\t" + id).lines().collect(Collectors.toSet());
    }

    @Override
    public void close() {
        if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            agent.order("revert\t" + id);
        }
    }
}
