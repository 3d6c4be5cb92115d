package dev.kinora.video.upload;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What of a client's address uploads are counted by. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /**
     * The address itself; of IPv6 its /64, all of which one client commands (RFC 6177).
     *
     * @param addresses the client's address, perhaps followed by a comma and what it says of itself
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
