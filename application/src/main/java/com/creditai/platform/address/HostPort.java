package com.creditai.platform.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a service listens.
 *
 * @param host a name or an address, IPv6 without its brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<name>[A-Za-z0-9._-]{1,253})|\\[(?<address>[0-9A-Fa-f:.]{2,45})])" + ":(?<port>[0-9]{1,5})");

    /**
     * Reads {@code host:port}; the address of IPv6 stands in brackets.
     *
     * @throws IllegalArgumentException when it is not that
     */
    public static HostPort of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a host and a port: " + text);
        }
        int port = Integer.parseInt(matcher.group("port"));
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        String name = matcher.group("name");
        return new HostPort(name == null ? matcher.group("address") : name, port);
    }
}
