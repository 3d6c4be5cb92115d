package dev.kinora.gateway.browser;

import dev.kinora.gateway.keys.TextSigner;
import dev.kinora.starter.secret.OpaqueToken;
import org.jspecify.annotations.Nullable;

/**
 * CSRF tokens bound to the browser session: a signature of the cookie, so that any replica can check one and a token
 * planted from elsewhere fits no other session (OWASP signed double-submit cookie).
 */
class CsrfTokens {

    private final TextSigner signer;

    CsrfTokens(TextSigner signer) {
        this.signer = signer;
    }

    String tokenFor(OpaqueToken session) {
        return signer.sign(session.value());
    }

    boolean fits(OpaqueToken session, @Nullable String presented) {
        return signer.fits(session.value(), presented);
    }
}
