package dev.kinora.gateway.passkey;

import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;

/**
 * An account as authenticators know it.
 *
 * @param userHandle 32 random bytes that identify the account
 * @param name handle of the account, which distinguishes several accounts of a person
 * @param displayName display name of the account
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
