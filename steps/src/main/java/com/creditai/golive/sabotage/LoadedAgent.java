package com.creditai.golive.sabotage;

import com.creditai.golive.platform.PlatformException;
import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The harness's agent inside another JVM on this machine, to which it gives orders by attaching. */
final class LoadedAgent {

    private final long pid;

    private LoadedAgent(long pid) {
        this.pid = pid;
    }

    static LoadedAgent in(long pid) {
        return new LoadedAgent(pid);
    }

    /**
     * Changes all methods of a name in a class.
     *
     * @throws PlatformException when the running service has no such method or cannot be attached to
     */
    AppliedSabotage change(String point, Action action) {
        int hash = point.indexOf('#');
        if (hash < 1) {
            throw new IllegalArgumentException("A point is written class#method, not " + point);
        }
        String id = UUID.randomUUID().toString();
        String owner = point.substring(0, hash);
        String method = point.substring(hash + 1);
        order(String.join("\t", "change", id, owner, method, action.kind(), action.argument()));
        return new ChangedCode(id);
    }

    /**
     * Puts a generated change in force.
     *
     * @throws PlatformException when the running service has no such method or cannot be attached to
     */
    AppliedSabotage mutate(Mutant mutant) {
        String id = UUID.randomUUID().toString();
        order(String.join(
                "\t",
                "mutate",
                id,
                mutant.className(),
                mutant.method(),
                mutant.descriptor(),
                mutant.kind(),
                mutant.argument()));
        return new ChangedCode(id);
    }

    /** Gives the agent an order and answers what it says. */
    String order(String order) {
        try {
            Path answer = Files.createTempFile("golive-agent", ".answer");
            try {
                load(answer + "\t" + order);
                return checked(order, Files.readString(answer));
            } finally {
                Files.delete(answer);
            }
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new PlatformException("The agent cannot be loaded into process " + pid + ": " + e.getMessage(), e);
        }
    }

    private void load(String options)
            throws IOException, AttachNotSupportedException, AgentLoadException, AgentInitializationException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            machine.loadAgent(AgentJar.file().toString(), options);
        } finally {
            machine.detach();
        }
    }

    private static String checked(String order, String answer) {
        if (answer.startsWith("error ")) {
            throw new PlatformException("The agent refused '" + order.replace('\t', ' ') + "': " + answer.substring(6));
        }
        return answer;
    }

    private final class ChangedCode implements AppliedSabotage {

        private final String id;
        private final AtomicBoolean mended = new AtomicBoolean();

        private ChangedCode(String id) {
            this.id = id;
        }

        @Override
        public boolean tookEffect() {
            return Long.parseLong(order("hits\t" + id)) > 0;
        }

        @Override
        public void close() {
            if (mended.compareAndSet(false, true)
                    && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                order("revert\t" + id);
            }
        }
    }
}
