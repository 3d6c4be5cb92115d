package dev.kinora.moderation.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Receipts with which somebody without an account can ask what became of a report: 128 random bits. */
public final class Receipts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Receipts() {}

    /** A new receipt of 22 characters that are safe in URLs. */
    public static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 of a receipt: what is stored. */
    public static byte[] digest(String receipt) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(receipt.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
