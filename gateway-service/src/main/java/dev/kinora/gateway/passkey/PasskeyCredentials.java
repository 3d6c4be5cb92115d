package dev.kinora.gateway.passkey;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The registered passkeys, in the forms for Spring Security and for their owners. */
@Component
class PasskeyCredentials implements UserCredentialRepository {

    private static final String CREDENTIALS = """
            select p.*, u.user_handle from passkey p join passkey_user u on u.account_id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;

    PasskeyCredentials(JdbcClient jdbc, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(CREDENTIALS + "where p.credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyCredentials::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql(CREDENTIALS + "where u.user_handle = :handle order by p.id")
                .param("handle", userId.getBytes())
                .query(PasskeyCredentials::credential)
                .list();
    }

    /**
     * Inserts a new credential, or records the use of a known one. The database compares the signature counters, so of
     * a copy and its original only one continues to work, even if both are used at the same time (WebAuthn Level 3,
     * 6.1.1).
     *
     * @throws CounterWentBackException if the signature counter of a known credential did not increase
     * @throws ProblemException PASSKEY_EXISTS if another request inserted the new credential first
     */
    @Override
    public void save(CredentialRecord credential) {
        if (findByCredentialId(credential.getCredentialId()) == null) {
            insert(credential);
        } else if (!use(credential)) {
            throw new CounterWentBackException();
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    /** The passkeys of the account, oldest first. */
    List<PasskeyView> list(UUID account) {
        return jdbc.sql("select * from passkey where account_id = :account order by id")
                .param("account", BinaryIds.bytes(account))
                .query(PasskeyCredentials::view)
                .list();
    }

    /** The passkey with this credential, which must exist. */
    PasskeyView view(Bytes credentialId) {
        return jdbc.sql("select * from passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyCredentials::view)
                .single();
    }

    /** Removes a passkey; returns false if the account has none with this id. */
    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", BinaryIds.bytes(id))
                        .param("account", BinaryIds.bytes(account))
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from passkey where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
    }

    private boolean use(CredentialRecord credential) {
        return jdbc.sql("""
                        update passkey set signature_count = :count, last_used_at = :now
                        where credential_id = :credential
                          and (signature_count < :count or (signature_count = 0 and :count = 0))""")
                        .param("count", credential.getSignatureCount())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("credential", credential.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    private void insert(CredentialRecord credential) {
        Bytes attestation = credential.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("A credential is stored with its attestation");
        }
        try {
            jdbc.sql("""
                            insert into passkey (
                              id, account_id, credential_id, public_key, attestation_object, signature_count, user_verified,
                              backup_eligible, backed_up, transports, label, created_at)
                            select :id, u.account_id, :credential, :publicKey, :attestation, :count, :verified,
                              :backupEligible, :backedUp, :transports, :label, :now
                            from passkey_user u where u.user_handle = :handle""")
                    .param("id", BinaryIds.bytes(ids.next()))
                    .param("credential", credential.getCredentialId().getBytes())
                    .param("publicKey", credential.getPublicKey().getBytes())
                    .param("attestation", attestation.getBytes())
                    .param("count", credential.getSignatureCount())
                    .param("verified", credential.isUvInitialized())
                    .param("backupEligible", credential.isBackupEligible())
                    .param("backedUp", credential.isBackupState())
                    .param("transports", names(credential.getTransports()))
                    .param("label", credential.getLabel())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("handle", credential.getUserEntityUserId().getBytes())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(PasskeyProblem.PASSKEY_EXISTS, "Use it to sign in.", e);
        }
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        Instant created = row.getTimestamp("created_at").toInstant();
        Timestamp used = row.getTimestamp("last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("user_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(used == null ? created : used.toInstant())
                .build();
    }

    private static PasskeyView view(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new PasskeyView(
                BinaryIds.read(row, "id"),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant(),
                row.getBoolean("backed_up"));
    }

    private static String names(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(AuthenticatorTransport.values())
                .filter(transport -> List.of(names.split(",")).contains(transport.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The counter of an authenticator is not greater than the last one: there may be a copy of the authenticator. */
    static final class CounterWentBackException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
