package dev.kinora.gateway.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/**
 * The response of an authenticator to a challenge, in the form {@code AuthenticationResponseJSON} (WebAuthn Level 3,
 * 5.1): bytes are base64url without padding. Other members are ignored.
 *
 * @param id id of the credential
 */
@Schema(example = """
            {
              "id": "kQ7fXw",
              "response": {
                "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0",
                "authenticatorData": "SZYN5YgO",
                "signature": "MEUCIQDx",
                "userHandle": "tN2mYw"
              }
            }""")
public record PasskeyAssertion(
        @NotBlank @Pattern(regexp = BASE64URL) @Size(max = 1400) String id,

        @NotNull @Valid AssertionResponse response) {

    static final String BASE64URL = "[A-Za-z0-9_-]*";

    /** The credential as Spring Security expects it. */
    PublicKeyCredential<AuthenticatorAssertionResponse> credential() {
        // Separate statements, because the methods of this builder return its raw type.
        var credential = PublicKeyCredential.<AuthenticatorAssertionResponse>builder();
        credential.id(id);
        credential.rawId(Bytes.fromBase64(id));
        credential.type(PublicKeyCredentialType.PUBLIC_KEY);
        credential.response(AuthenticatorAssertionResponse.builder()
                .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                .authenticatorData(Bytes.fromBase64(response.authenticatorData()))
                .signature(Bytes.fromBase64(response.signature()))
                .userHandle(Bytes.fromBase64(response.userHandle()))
                .build());
        return credential.build();
    }

    @Override
    public String toString() {
        return "PasskeyAssertion[***]";
    }

    /**
     * The signed data.
     *
     * @param userHandle the account's random bytes; authenticators send them if the request named no credential
     */
    public record AssertionResponse(
            @NotBlank @Pattern(regexp = BASE64URL) @Size(max = 4000) String clientDataJSON,

            @NotBlank @Pattern(regexp = BASE64URL) @Size(max = 4000) String authenticatorData,

            @NotBlank @Pattern(regexp = BASE64URL) @Size(max = 4000) String signature,

            @NotBlank @Pattern(regexp = BASE64URL) @Size(max = 100) String userHandle) {}
}
