package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.PlatformException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

record JointSabotage(String name, List<Sabotage> parts) implements Sabotage {

    @Override
    public boolean restartsService() {
        return parts.stream().anyMatch(Sabotage::restartsService);
    }

    @Override
    public AppliedSabotage apply(Environment environment) {
        Applied applied = new Applied();
        try {
            parts.forEach(part -> applied.inForce.push(part.apply(environment)));
        } catch (PlatformException e) {
            applied.close();
            throw e;
        }
        return applied;
    }

    private static final class Applied implements AppliedSabotage {

        private final Deque<AppliedSabotage> inForce = new ArrayDeque<>();

        @Override
        public boolean tookEffect() {
            return inForce.stream().allMatch(AppliedSabotage::tookEffect);
        }

        /** What was applied last is mended first; each is mended even when another one cannot be. */
        @Override
        public void close() {
            PlatformException failed = null;
            while (!inForce.isEmpty()) {
                try {
                    inForce.pop().close();
                } catch (PlatformException e) {
                    failed = e;
                }
            }
            if (failed != null) {
                throw failed;
            }
        }
    }
}
