package dev.kinora.gateway.passkey;

import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/**
 * An account as authenticators know it.
 *
 * @param userHandle 32 random bytes that stand for the account
 * @param name its handle, shown where somebody has several accounts
 * @param displayName shown beside it
 */
record PasskeyUser(UUID accountId, Bytes userHandle, String name, String displayName)
        implements PublicKeyCredentialUserEntity {

    @Override
    public Bytes getId() {
        return userHandle;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }
}
