package dev.kinora.gateway.recovery;

import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.secret.OpaqueToken;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens sent by mail. Each can be used once; a new one for the same purpose replaces earlier ones. */
@Component
class MailedTokens {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    MailedTokens(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Creates a token for a mailbox of an account. */
    @Transactional
    public OpaqueToken issue(Purpose purpose, UUID account, String email) {
        discard(purpose, account);
        OpaqueToken token = OpaqueToken.random();
        jdbc.sql("""
                        insert into mailed_token (token_hash, account_id, purpose, email, expires_at)
                        values (:hash, :account, :purpose, :email, :expires)""")
                .param("hash", token.hash())
                .param("account", BinaryIds.bytes(account))
                .param("purpose", purpose.name())
                .param("email", email)
                .param("expires", Timestamp.from(clock.instant().plus(purpose.life)))
                .update();
        return token;
    }

    /** The claim of a valid token, without using the token up. */
    @Transactional(readOnly = true)
    public Optional<Claim> find(Purpose purpose, OpaqueToken token) {
        return jdbc.sql("""
                        select account_id, email from mailed_token
                        where token_hash = :hash and purpose = :purpose and expires_at > :now""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Claim(BinaryIds.read(row, "account_id"), row.getString("email")))
                .optional();
    }

    /** Uses the token up; returns false if it has been used before. */
    @Transactional
    public boolean use(OpaqueToken token) {
        return jdbc.sql("delete from mailed_token where token_hash = :hash")
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    @Transactional
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteExpired() {
        jdbc.sql("delete from mailed_token where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Deletes the tokens of an erased account, because they contain its mail address. */
    @EventListener
    void forget(AccountErased erased) {
        jdbc.sql("delete from mailed_token where account_id = :account")
                .param("account", BinaryIds.bytes(erased.accountId()))
                .update();
    }

    private void discard(Purpose purpose, UUID account) {
        jdbc.sql("delete from mailed_token where account_id = :account and purpose = :purpose")
                .param("account", BinaryIds.bytes(account))
                .param("purpose", purpose.name())
                .update();
    }

    /** The purpose of a token, and its lifetime. */
    enum Purpose {
        CONFIRM_EMAIL(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofMinutes(30));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** An account, and the mailbox that the token was sent to. */
    record Claim(UUID accountId, String email) {}
}
