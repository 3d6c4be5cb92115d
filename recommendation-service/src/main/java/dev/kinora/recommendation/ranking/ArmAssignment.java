package dev.kinora.recommendation.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Assigns each viewer permanently to one arm by a salted hash of the id: every replica computes the same arm without a
 * table, and another salt assigns the viewers anew.
 *
 * @param salt name of the experiment
 * @param seedShare share of the viewers in the arm {@code seed}, 0 to 1
 * @param tfidfShare share of the viewers in the arm {@code tfidf}; the rest is in the arm {@code hybrid}
 */
public record ArmAssignment(String salt, double seedShare, double tfidfShare) {

    /** The arm of this viewer. */
    public Arm of(UUID viewer) {
        var position = position(salt, viewer);
        return position < seedShare ? Arm.SEED : position < seedShare + tfidfShare ? Arm.TFIDF : Arm.HYBRID;
    }

    /** The salted hash of a viewer as a number, uniform in 0 to 1. */
    public static double position(String salt, UUID viewer) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + ":" + viewer).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
