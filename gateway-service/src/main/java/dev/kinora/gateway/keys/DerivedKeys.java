package dev.kinora.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys for separate purposes, derived from the one configured secret with HKDF-SHA256 (RFC 5869). */
@Component
public class DerivedKeys {

    private static final int BYTES = 32;

    private final SecretKey storage;
    private final SecretKey csrf;
    private final SecretKey devices;
    private final SecretKey challenges;
    private final SecretKey recoveryCodes;

    DerivedKeys(KeyProperties properties) {
        byte[] secret = properties.signingSecret().bytes();
        this.storage = derive(secret, "AES", "kinora signing key storage");
        this.csrf = derive(secret, "HmacSHA256", "kinora csrf");
        this.devices = derive(secret, "HmacSHA256", "kinora known devices");
        this.challenges = derive(secret, "HmacSHA256", "kinora passkey challenges");
        this.recoveryCodes = derive(secret, "HmacSHA256", "kinora recovery codes");
    }

    /** AES-256 key for private signing keys, and for the secrets of second factors, at rest. */
    SecretKey storage() {
        return storage;
    }

    /** HMAC-SHA256 key for CSRF tokens. */
    public SecretKey csrf() {
        return csrf;
    }

    /** HMAC-SHA256 key for the cookies of known devices. */
    public SecretKey devices() {
        return devices;
    }

    /** HMAC-SHA256 key for the challenges that passkeys answer. */
    public SecretKey challenges() {
        return challenges;
    }

    /** HMAC-SHA256 key for the recovery codes of second factors at rest. */
    public SecretKey recoveryCodes() {
        return recoveryCodes;
    }

    private static SecretKey derive(byte[] secret, String algorithm, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(secret, "Generic"))
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform cannot derive keys", e);
        }
    }
}
