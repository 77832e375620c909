package com.creditai.golive.platform;

import java.util.concurrent.atomic.AtomicInteger;

/** Gives each scenario a loopback source address of its own, 127.1.0.1 to 127.254.255.254. */
final class ClientAddresses {

    private static final int BYTE = 256;
    private static final int USABLE = 254;

    private final AtomicInteger next = new AtomicInteger();

    /** An address that was not given before, until 16 million are used up and they begin anew. */
    String next() {
        int n = next.getAndIncrement() & Integer.MAX_VALUE;
        int last = 1 + n % USABLE;
        int third = n / USABLE % BYTE;
        int second = 1 + n / USABLE / BYTE % USABLE;
        return "127." + second + "." + third + "." + last;
    }
}
