package dev.kinora.gateway.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) with the parameters that all authenticator apps support: SHA-1, six digits,
 * 30 seconds.
 */
final class TimeCodes {

    /** 160 bits, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The time step of an instant. */
    long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), generator.getTimeStep().toSeconds());
    }

    /** The steps around this instant in which the code is valid; clocks may differ by one step. */
    List<Long> steps(byte[] secret, String code, Instant now) {
        long present = step(now);
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> same(code(secret, step), code))
                .boxed()
                .toList();
    }

    /** The code of a time step. */
    String code(byte[] secret, long step) {
        Instant at = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of HmacSHA1", e);
        }
    }

    private static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
