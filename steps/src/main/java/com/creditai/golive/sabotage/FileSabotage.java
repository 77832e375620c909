package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;
import com.creditai.golive.platform.FileTrouble;
import com.creditai.golive.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Replaces a file that the environment uses and puts it back, rights and all. */
record FileSabotage(String name, Function<Environment, Path> chosen, UnaryOperator<byte[]> change) implements Sabotage {

    @Override
    public AppliedSabotage apply(Environment environment) {
        Path file = chosen.apply(environment);
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        try {
            byte[] sound = Files.readAllBytes(file);
            byte[] broken = change.apply(sound.clone());
            Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(file, broken);
            return replaced(file, aside, sound, broken);
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be replaced: " + FileTrouble.of(e), e);
        }
    }

    private static AppliedSabotage replaced(Path file, Path aside, byte[] sound, byte[] broken) {
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                // It must still be there: somebody may have mended it meanwhile.
                return !Arrays.equals(sound, broken) && Arrays.equals(content(file), broken);
            }

            @Override
            public void close() {
                putBack(file, aside);
            }
        };
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be read: " + FileTrouble.of(e), e);
        }
    }

    private static void putBack(Path file, Path aside) {
        try {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformException(file + " cannot be put back: " + FileTrouble.of(e), e);
        }
    }
}
