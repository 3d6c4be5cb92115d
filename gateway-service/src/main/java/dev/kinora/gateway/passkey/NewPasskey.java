package dev.kinora.gateway.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;

/**
 * A passkey that an authenticator has just created.
 *
 * @param label name given by its owner
 */
@Schema(example = """
            {
              "label": "Phone",
              "credential": {
                "id": "kQ7fXw",
                "response": {
                  "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
                  "attestationObject": "o2NmbXRkbm9uZQ",
                  "transports": [
                    "internal"
                  ]
                }
              }
            }""")
record NewPasskey(
        @NotBlank @Size(max = 60) String label,
        @NotNull @Valid Credential credential) {

    /** The credential as Spring Security expects it. */
    RelyingPartyPublicKey publicKey() {
        AttestationResponse response = credential.response();
        // Separate statements, because the methods of this builder return its raw type.
        var made = PublicKeyCredential.<AuthenticatorAttestationResponse>builder();
        made.id(credential.id());
        made.rawId(Bytes.fromBase64(credential.id()));
        made.type(PublicKeyCredentialType.PUBLIC_KEY);
        made.response(AuthenticatorAttestationResponse.builder()
                .clientDataJSON(Bytes.fromBase64(response.clientDataJSON()))
                .attestationObject(Bytes.fromBase64(response.attestationObject()))
                .transports(response.known())
                .build());
        return new RelyingPartyPublicKey(made.build(), label.strip());
    }

    /** The form {@code RegistrationResponseJSON} of WebAuthn Level 3, 5.1; other members are ignored. */
    record Credential(
            @NotBlank @Pattern(regexp = PasskeyAssertion.BASE64URL) @Size(max = 1400) String id,

            @NotNull @Valid AttestationResponse response) {}

    /**
     * The response of the authenticator.
     *
     * @param transports how the authenticator can be reached, for example {@code internal} or {@code usb}; unknown ones
     *     are ignored
     */
    record AttestationResponse(
            @NotBlank @Pattern(regexp = PasskeyAssertion.BASE64URL) @Size(max = 4000) String clientDataJSON,

            @NotBlank @Pattern(regexp = PasskeyAssertion.BASE64URL) @Size(max = 12000) String attestationObject,

            @Nullable @Size(max = 10) List<@NotNull @Size(max = 20) String> transports) {

        AttestationResponse {
            transports = transports == null ? null : List.copyOf(transports);
        }

        private List<AuthenticatorTransport> known() {
            return Arrays.stream(AuthenticatorTransport.values())
                    .filter(transport -> transports != null && transports.contains(transport.getValue()))
                    .toList();
        }
    }
}
