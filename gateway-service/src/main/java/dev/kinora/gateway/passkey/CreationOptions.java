package dev.kinora.gateway.passkey;

import java.util.List;
import java.util.Objects;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * Options for creating a passkey, in the form {@code PublicKeyCredentialCreationOptionsJSON} (WebAuthn Level 3, 5.1):
 * bytes are base64url without padding.
 *
 * @param timeout milliseconds
 * @param excludeCredentials existing passkeys of the account; an authenticator that stores one of them refuses
 */
record CreationOptions(
        RelyingParty rp,
        User user,
        String challenge,
        List<Parameters> pubKeyCredParams,
        long timeout,
        List<Descriptor> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    CreationOptions {
        pubKeyCredParams = List.copyOf(pubKeyCredParams);
        excludeCredentials = List.copyOf(excludeCredentials);
    }

    static CreationOptions of(PublicKeyCredentialCreationOptions options, PasskeyUser user) {
        return new CreationOptions(
                new RelyingParty(options.getRp().getId(), options.getRp().getName()),
                new User(user.userHandle().toBase64UrlString(), user.name(), user.displayName()),
                options.getChallenge().toBase64UrlString(),
                options.getPubKeyCredParams().stream()
                        .map(one -> new Parameters("public-key", one.getAlg().getValue()))
                        .toList(),
                Challenges.LIFE.toMillis(),
                options.getExcludeCredentials().stream()
                        .map(one -> new Descriptor(
                                "public-key",
                                Objects.requireNonNull(one.getId()).toBase64UrlString()))
                        .toList(),
                new Selection("required", true, "required"),
                "none");
    }

    /** The site. */
    record RelyingParty(String id, String name) {}

    /** @param id random bytes that identify the account */
    record User(String id, String name, String displayName) {}

    /** @param alg COSE algorithm, for example -7 for ES256 */
    record Parameters(String type, long alg) {}

    /** @param id id of a credential */
    record Descriptor(String type, String id) {}

    /** Requires a discoverable credential, and verification of the user by a PIN or a biometric trait. */
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
