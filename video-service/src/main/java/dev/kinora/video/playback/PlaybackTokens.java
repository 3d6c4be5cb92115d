package dev.kinora.video.playback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of signed playback: an expiry second and an HMAC-SHA-256 (RFC 2104) over it and the playback id, base64url.
 * They stand in the path, so that the relative addresses in a playlist inherit them.
 */
final class PlaybackTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    PlaybackTokens(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String issue(UUID playbackId, Instant expiresAt) {
        long second = expiresAt.getEpochSecond();
        byte[] token = ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
                .putLong(second)
                .put(mac(playbackId, second))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whether the token was issued for this id by a holder of the key and has not expired; in constant time. */
    boolean isValid(UUID playbackId, String token, Instant now) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (bytes.length != Long.BYTES + MAC_BYTES) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long second = buffer.getLong();
        byte[] claimed = new byte[MAC_BYTES];
        buffer.get(claimed);
        return MessageDigest.isEqual(claimed, mac(playbackId, second)) && now.getEpochSecond() < second;
    }

    private byte[] mac(UUID playbackId, long second) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(3 * Long.BYTES)
                    .putLong(playbackId.getMostSignificantBits())
                    .putLong(playbackId.getLeastSignificantBits())
                    .putLong(second)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
