package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.results.Release;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(name = "version", description = "Says which release this checkout is.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {

    private final Workshop workshop;

    VersionCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        workshop.out().println(words(workshop.checkout()));
        return ExitCodes.DONE;
    }

    private static String words(Checkout checkout) {
        Release release = ReleaseFacts.release(checkout);
        String jar = checkout.serviceJar().isPresent() ? release.artifactSha256() : "not built";
        return "CreditAI Go-Live " + release.version() + ", commit " + release.commit()
                + (release.dirty() ? " with changes" : "") + ", service jar " + jar;
    }

    /** What {@code --version} says. */
    static final class Versions implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {words(Checkout.around(Path.of(System.getProperty("golive.root", ""))))};
        }
    }
}
