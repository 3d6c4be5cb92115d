package dev.kinora.gateway.browser;

import dev.kinora.gateway.token.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * CSRF tokens bound to the browser session: HMAC-SHA256 over the cookie, so that any replica can check one and a token
 * planted from elsewhere fits no other session (OWASP signed double-submit cookie).
 */
class CsrfTokens {

    private final SecretKey key;

    CsrfTokens(SecretKey key) {
        this.key = key;
    }

    String tokenFor(OpaqueToken session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] tag = mac.doFinal(session.value().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Whether the token belongs to the session; takes the same time wherever they differ. */
    boolean fits(OpaqueToken session, @Nullable String presented) {
        return presented != null
                && MessageDigest.isEqual(
                        tokenFor(session).getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
