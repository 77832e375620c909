package com.creditai.platform.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A list of addresses and CIDR ranges. */
public final class Networks {

    /** Not more than 255: the platform would look a larger number up as a name. */
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    private record Network(byte[] address, int prefix) {

        static Network of(String text) {
            String[] parts = text.strip().split("/", 2);
            byte[] address = literal(parts[0]);
            int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8;
            if (prefix < 0 || prefix > address.length * 8) {
                throw new IllegalArgumentException("not a network: " + text);
            }
            return new Network(address, prefix);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads addresses like {@code 192.0.2.7} and ranges like {@code 10.0.0.0/8}; blank texts count for nothing.
     *
     * @throws IllegalArgumentException when one of them is neither
     */
    public static Networks of(List<String> texts) {
        return new Networks(
                texts.stream().filter(text -> !text.isBlank()).map(Network::of).toList());
    }

    /** Whether it holds nobody. */
    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether the text is an address of one of the networks; a name or rubbish is not. */
    public boolean contain(String address) {
        if (!isLiteral(address)) {
            return false;
        }
        byte[] bytes = literal(address);
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /** Whether the text is an IP address and not a name, which would have to be looked up. */
    public static boolean isLiteral(String text) {
        return text.matches(OCTET + "(\\." + OCTET + "){3}")
                || (text.contains(":") && text.matches("[0-9a-fA-F:.]{2,45}"));
    }

    private static byte[] literal(String text) {
        if (!isLiteral(text)) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }
}
