package dev.kinora.video.playback.purge;

import dev.kinora.starter.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a purge: {@code v1=} and the HMAC-SHA-256 (RFC 2104) of the time in seconds, a full stop and the body,
 * in lower-case hexadecimal digits.
 */
record PurgeSignature(Secret secret) {

    private static final String ALGORITHM = "HmacSHA256";

    /** @param timestamp seconds since 1970, as in the header Kinora-Timestamp */
    String of(long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
