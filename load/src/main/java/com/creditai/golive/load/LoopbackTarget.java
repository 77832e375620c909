package com.creditai.golive.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The address of a service that may be put under load: one on this machine.
 *
 * <p>Load sent elsewhere is an attack, so any other address is refused before the first request.
 *
 * @param uri an absolute http or https address whose host resolves to the loopback range
 */
public record LoopbackTarget(URI uri) {
    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when it is not an absolute http or https address on the loopback range
     */
    public LoopbackTarget {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + uri + "' is no http or https address");
        }
        if (!isLoopback(uri.getHost())) {
            throw new IllegalArgumentException(
                    "load is only sent to this machine: '" + uri.getHost() + "' is not a loopback address");
        }
    }

    /** Reads the address from text, as {@code https://127.0.0.1:8443}. */
    public static LoopbackTarget of(String address) {
        return new LoopbackTarget(URI.create(address));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("the host '" + host + "' is unknown", unknown);
        }
    }
}
