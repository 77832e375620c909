package com.creditai.golive.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Finds loopback ports for processes that must be told theirs, below those that the kernel gives to clients. */
final class Ports {

    private static final int FIRST = 15_000;
    private static final int RANGE = 16_000;
    private static final int ATTEMPTS = 200;

    private final Random random = new Random();
    private final Set<Integer> given = new HashSet<>();

    /** A port that is free now and was not given before in this run. */
    synchronized int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = FIRST + random.nextInt(RANGE);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new PlatformException("No loopback port is free between " + FIRST + " and " + (FIRST + RANGE) + ".");
    }

    /** Whether nobody listens on this loopback port. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
