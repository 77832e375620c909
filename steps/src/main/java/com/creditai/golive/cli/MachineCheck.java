package com.creditai.golive.cli;

import com.creditai.golive.platform.Checkout;
import com.creditai.golive.platform.RunLock;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for everything that the checklist needs on this machine. */
final class MachineCheck {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long GIGABYTE = 1024 * MEGABYTE;
    private static final int LEAST_MEGABYTES = 300;
    private static final int OLDEST_JAVA = 17;

    /**
     * One thing that is needed.
     *
     * @param found what is there
     * @param remedy how to get it; empty when it is fine
     */
    record Finding(String what, boolean fine, String found, String remedy) {}

    private final Checkout checkout;
    private final Map<String, String> environment;

    MachineCheck(Checkout checkout, Map<String, String> environment) {
        this.checkout = checkout;
        this.environment = environment;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(attach());
        findings.add(tool("mvn", "apt-get install maven, or put Maven 3.8 or newer on the PATH"));
        findings.add(tool("git", "apt-get install git"));
        findings.add(tool("kill", "apt-get install procps"));
        findings.add(room("disk", checkout.root(), 2));
        findings.add(room("temporary", Path.of(System.getProperty("java.io.tmpdir")), 1));
        findings.add(loopback());
        findings.add(jar());
        findings.add(leftovers());
        return findings;
    }

    /**
     * Refuses to judge what ran on a full disk: the service and the results would be to blame for what the machine did.
     *
     * @throws Refusal when fewer than {@value #LEAST_MEGABYTES} MB are free where the checkout stands
     */
    static void requireRoom(Checkout checkout) {
        try {
            requireRoom(checkout.root(), Files.getFileStore(checkout.root()).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new Refusal(
                    "The disk of " + checkout.root() + " cannot be asked for its room: " + e.getMessage() + ".", e);
        }
    }

    static void requireRoom(Path place, long megabytes) {
        if (megabytes < LEAST_MEGABYTES) {
            throw new Refusal("The disk is full: " + megabytes + " MB are free at " + place + ", make room for "
                    + LEAST_MEGABYTES + " MB and run it again.");
        }
    }

    private static Finding java() {
        boolean fine = Runtime.version().feature() >= OLDEST_JAVA;
        return new Finding("java", fine, Runtime.version().toString(), "apt-get install openjdk-17-jdk-headless");
    }

    private static Finding attach() {
        boolean fine = ModuleLayer.boot().findModule("jdk.attach").isPresent();
        return new Finding(
                "jdk", fine, fine ? "can attach to processes" : "a runtime only", "install a JDK, not a JRE");
    }

    private Finding tool(String name, String remedy) {
        String path = environment.getOrDefault("PATH", "");
        for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return new Finding(name, true, file.toString(), "");
            }
        }
        return new Finding(name, false, "not on the PATH", remedy);
    }

    private static Finding room(String what, Path place, int gigabytes) {
        try {
            long free = Files.getFileStore(place).getUsableSpace() / GIGABYTE;
            return new Finding(
                    what,
                    free >= gigabytes,
                    free + " GB free at " + place,
                    "make room, " + gigabytes + " GB are needed");
        } catch (IOException e) {
            return new Finding(what, false, place + " cannot be read", "make it readable and writable");
        }
    }

    private static Finding loopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.9.8.7"))) {
            return new Finding("loopback", true, "every 127.x.y.z answers, such as " + socket.getInetAddress(), "");
        } catch (IOException e) {
            return new Finding("loopback", false, "127.9.8.7 cannot be used", "give the loopback device 127.0.0.0/8");
        }
    }

    private Finding jar() {
        boolean built = checkout.serviceJar().isPresent();
        return new Finding("service", built, built ? "built" : "not built", "run ./golive");
    }

    private Finding leftovers() {
        File[] folders = checkout.state().toFile().listFiles((folder, name) -> name.startsWith("run-"));
        int count = folders == null ? 0 : folders.length;
        if (count == 0) {
            return new Finding("clean", true, "nothing left of killed runs", "");
        }
        Optional<RunLock> lock = RunLock.tryTake(checkout.state().resolve(RunLock.FILE));
        lock.ifPresent(RunLock::close);
        return lock.isPresent()
                ? new Finding("clean", false, count + " folders of killed runs", "./golive doctor --clean")
                : new Finding("clean", true, "a run is under way", "");
    }
}
