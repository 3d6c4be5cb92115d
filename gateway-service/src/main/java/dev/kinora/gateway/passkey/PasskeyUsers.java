package dev.kinora.gateway.passkey;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * The random bytes by which authenticators identify accounts. In Spring's terms the name of a user is the account id,
 * as in tokens.
 */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private static final String USERS = """
            select u.account_id, u.user_handle, a.handle, a.display_name
            from passkey_user u join account a on a.id = u.account_id
            """;

    private final JdbcClient jdbc;

    PasskeyUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user of the account; created at the first call. */
    PasskeyUser of(UUID account) {
        insert(account, Bytes.random());
        return jdbc.sql(USERS + "where u.account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .query(PasskeyUsers::read)
                .single();
    }

    @Override
    public @Nullable PasskeyUser findById(Bytes id) {
        return jdbc.sql(USERS + "where u.user_handle = :handle")
                .param("handle", id.getBytes())
                .query(PasskeyUsers::read)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PasskeyUser findByUsername(String username) {
        return jdbc.sql(USERS + "where u.account_id = :account")
                .param("account", BinaryIds.bytes(UUID.fromString(username)))
                .query(PasskeyUsers::read)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        insert(UUID.fromString(user.getName()), user.getId());
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey_user where user_handle = :handle")
                .param("handle", id.getBytes())
                .update();
    }

    void deleteOf(UUID account) {
        jdbc.sql("delete from passkey_user where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
    }

    private void insert(UUID account, Bytes userHandle) {
        jdbc.sql("insert ignore into passkey_user (account_id, user_handle) values (:account, :handle)")
                .param("account", BinaryIds.bytes(account))
                .param("handle", userHandle.getBytes())
                .update();
    }

    private static PasskeyUser read(ResultSet row, int number) throws SQLException {
        return new PasskeyUser(
                BinaryIds.read(row, "account_id"),
                new Bytes(row.getBytes("user_handle")),
                row.getString("handle"),
                row.getString("display_name"));
    }
}
