package dev.kinora.video.upload;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The part of a client address by which uploads are counted. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /**
     * The IPv4 address or the /64 network of an IPv6 address, which usually belongs to one client (RFC 6177); null if
     * there is no valid address.
     *
     * @param addresses address of the client, perhaps followed by a comma and a forwarded header
     */
    static @Nullable String of(@Nullable String addresses) {
        if (addresses == null || addresses.isBlank()) {
            return null;
        }
        String address = addresses.split(",", 2)[0].strip();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
