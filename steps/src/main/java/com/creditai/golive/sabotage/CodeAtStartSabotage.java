package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Changes a method of every instance that is started while it is in force, from the first instruction on. */
record CodeAtStartSabotage(String name, String point, Action action) implements Sabotage {

    private static final String HIT = "hit";

    @Override
    public AppliedSabotage apply(Environment environment) {
        Path note = environment.workDirectory().resolve("hit-" + UUID.randomUUID());
        environment.startFurtherWith(List.of("-javaagent:" + AgentJar.file() + "=" + order(note)));
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return noted(note);
            }

            @Override
            public void close() {
                environment.startFurtherWith(List.of());
            }
        };
    }

    private String order(Path note) {
        int hash = point.indexOf('#');
        return String.join(
                "\t",
                note.toString(),
                "change",
                UUID.randomUUID().toString(),
                point.substring(0, hash),
                point.substring(hash + 1),
                action.kind(),
                action.argument());
    }

    private static boolean noted(Path note) {
        try {
            return Files.exists(note) && Files.readString(note).startsWith(HIT);
        } catch (IOException e) {
            throw new PlatformException("Whether the sabotage was met cannot be read from " + note, e);
        }
    }
}
