package dev.kinora.gateway.passkey;

import org.springframework.security.web.webauthn.api.Bytes;

/**
 * What an authenticator shall answer, in the form {@code PublicKeyCredentialRequestOptionsJSON} (WebAuthn Level 3, 5.1).
 * It names no credential, so it is the same for everybody but for the challenge.
 *
 * @param challenge base64url without padding
 * @param timeout milliseconds
 */
record RequestOptions(String challenge, long timeout, String rpId, String userVerification) {

    static RequestOptions of(Bytes challenge, String rpId) {
        return new RequestOptions(challenge.toBase64UrlString(), Challenges.LIFE.toMillis(), rpId, "required");
    }
}
