package dev.kinora.gateway.passkey;

import org.springframework.security.web.webauthn.api.Bytes;

/**
 * Options for signing in, in the form {@code PublicKeyCredentialRequestOptionsJSON} (WebAuthn Level 3, 5.1). They name
 * no credential, so only the challenge differs between requests.
 *
 * @param challenge base64url without padding
 * @param timeout milliseconds
 */
record RequestOptions(String challenge, long timeout, String rpId, String userVerification) {

    static RequestOptions of(Bytes challenge, String rpId) {
        return new RequestOptions(challenge.toBase64UrlString(), Challenges.LIFE.toMillis(), rpId, "required");
    }
}
