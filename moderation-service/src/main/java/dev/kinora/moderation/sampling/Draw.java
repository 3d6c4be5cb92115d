package dev.kinora.moderation.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws from hashes: the same decision under the same salt is always drawn the same, by whichever instance and however often it is
 * tried. Below a rate lies that share of the numbers.
 */
final class Draw {

    private static final int BITS = 53;

    private Draw() {}

    /**
     * The number of a key, at least 0 and below 1: the first 53 bits of SHA-256 over salt, stratum and key.
     *
     * @param key of the decision: content and version for what machines decided, its id for decisions of people
     */
    static double of(String salt, Stratum stratum, String key) {
        var text = salt + "/" + stratum + "/" + key;
        long first = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return (first >>> (Long.SIZE - BITS)) * 0x1p-53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
