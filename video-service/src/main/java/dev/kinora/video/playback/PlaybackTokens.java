package dev.kinora.video.playback;

import dev.kinora.starter.secret.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of signed playback: the time of issue in milliseconds and an HMAC-SHA-256 (RFC 2104) over it and the playback
 * id, base64url. They are part of the path, so relative URLs in a playlist inherit them.
 */
final class PlaybackTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    PlaybackTokens(Secret secret) {
        this.key = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    String issue(UUID playbackId, Instant now) {
        long issued = now.toEpochMilli();
        byte[] token = ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                .putLong(issued)
                .put(mac(playbackId, issued))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The time of issue of a valid token for this id, otherwise empty. The comparison takes constant time. */
    Optional<Instant> issuedAt(UUID playbackId, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != Long.BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long issued = buffer.getLong();
        byte[] claimed = new byte[MAC_BYTES];
        buffer.get(claimed);
        return MessageDigest.isEqual(claimed, mac(playbackId, issued))
                ? Optional.of(Instant.ofEpochMilli(issued))
                : Optional.empty();
    }

    private byte[] mac(UUID playbackId, long issued) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(playbackId.getMostSignificantBits())
                    .putLong(playbackId.getLeastSignificantBits())
                    .putLong(issued)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
