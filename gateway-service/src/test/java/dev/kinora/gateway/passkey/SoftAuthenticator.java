package dev.kinora.gateway.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser and its authenticator with one ES256 key (WebAuthn Level 3, 6), which can also misbehave. */
final class SoftAuthenticator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE_BYTES = 32;

    private final KeyPair keys = generate();
    private final byte[] id = new byte[16];
    private String userHandle = "";

    String origin = "http://localhost:8080";
    boolean verifiesUser = true;
    int counter;

    SoftAuthenticator() {
        new SecureRandom().nextBytes(id);
    }

    /** The result of {@code navigator.credentials.create} for these options. */
    Map<String, Object> create(JsonNode options) {
        userHandle = options.get("user").get("id").asString();
        var credential = new ByteArrayOutputStream();
        credential.writeBytes(new byte[16]);
        credential.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        credential.writeBytes(id);
        credential.writeBytes(coseKey());
        byte[] data = data(options.get("rp").get("id").asString(), WITH_CREDENTIAL, credential.toByteArray());
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(bytes("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        attestation.write(data.length);
        attestation.writeBytes(data);
        return credential(Map.of(
                "clientDataJSON",
                base64(clientData("webauthn.create", options)),
                "attestationObject",
                base64(attestation.toByteArray()),
                "transports",
                List.of("internal", "a-new-kind")));
    }

    /** The result of {@code navigator.credentials.get} for these options. */
    Map<String, Object> get(JsonNode options) {
        byte[] data = data(options.get("rpId").asString(), 0, new byte[0]);
        byte[] client = clientData("webauthn.get", options);
        return credential(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(data),
                "signature", base64(sign(data, hash(client))),
                "userHandle", userHandle));
    }

    /** Claims to have the passkey of another account. */
    void pretendToBe(SoftAuthenticator other) {
        userHandle = other.userHandle;
    }

    String userHandle() {
        return userHandle;
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private byte[] clientData(String type, JsonNode options) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                options.get("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] data(String rpId, int more, byte[] credential) {
        int flags = USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0) | more;
        return ByteBuffer.allocate(37 + credential.length)
                .put(hash(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .put(credential)
                .array();
    }

    /** A COSE_Key (RFC 9052): kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(bytes("a5010203262001215820"));
        key.writeBytes(coordinate(point.getAffineX().toByteArray()));
        key.writeBytes(bytes("225820"));
        key.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return key.toByteArray();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] whole = new byte[COORDINATE_BYTES];
        int length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, whole, COORDINATE_BYTES - length, length);
        return whole;
    }

    private byte[] sign(byte[] data, byte[] clientHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
