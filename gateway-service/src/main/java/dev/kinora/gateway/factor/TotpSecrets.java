package dev.kinora.gateway.factor;

import dev.kinora.gateway.keys.KeyVault;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The encrypted secrets of authenticator apps. */
@Component
class TotpSecrets {

    private final JdbcClient jdbc;
    private final KeyVault vault;

    TotpSecrets(JdbcClient jdbc, KeyVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Stores a secret that waits for its first code, replacing an earlier one that waited; a confirmed one is kept. */
    void begin(UUID account, byte[] secret, Instant now) {
        jdbc.sql("""
                        insert into totp_secret (account_id, secret, created_at, last_step)
                        values (:account, :secret, :now, 0)
                        on duplicate key update
                          secret = if(confirmed_at is null, values(secret), secret),
                          created_at = if(confirmed_at is null, values(created_at), created_at)""")
                .param("account", BinaryIds.bytes(account))
                .param("secret", vault.seal(name(account), HexFormat.of().formatHex(secret)))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Totp> find(UUID account) {
        return jdbc.sql("select * from totp_secret where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .query(this::read)
                .optional();
    }

    /** When the second factor was confirmed; empty if there is none. */
    Optional<Instant> since(UUID account) {
        return find(account).map(Totp::confirmedAt);
    }

    /** Confirms the secret; returns false if it is not waiting any more. */
    boolean confirm(UUID account, long step, Instant now) {
        return jdbc.sql("""
                        update totp_secret set confirmed_at = :now, last_step = :step
                        where account_id = :account and confirmed_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("step", step)
                        .param("account", BinaryIds.bytes(account))
                        .update()
                == 1;
    }

    /** Consumes a time step and all earlier ones; returns false if it was consumed before. */
    boolean spend(UUID account, long step) {
        return jdbc.sql("""
                        update totp_secret set last_step = :step
                        where account_id = :account and last_step < :step""")
                        .param("step", step)
                        .param("account", BinaryIds.bytes(account))
                        .update()
                == 1;
    }

    /** Removes the secret; returns false if there was none. */
    boolean remove(UUID account) {
        return jdbc.sql("delete from totp_secret where account_id = :account")
                        .param("account", BinaryIds.bytes(account))
                        .update()
                == 1;
    }

    private Totp read(ResultSet row, int number) throws SQLException {
        UUID account = BinaryIds.read(row, "account_id");
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Totp(
                HexFormat.of().parseHex(vault.open(name(account), row.getBytes("secret"))),
                row.getTimestamp("created_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }

    private static String name(UUID account) {
        return "totp " + account;
    }

    /**
     * A secret of an app.
     *
     * @param confirmedAt time of the first code; null before
     */
    record Totp(byte[] secret, Instant createdAt, @Nullable Instant confirmedAt) {

        @Override
        public String toString() {
            return "Totp[***]";
        }
    }
}
