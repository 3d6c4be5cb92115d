package dev.kinora.gateway.account.audit;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records changes of the permissions of accounts: a row in the transaction of the change, and a line in the log. */
@Component
public class AccountAudit {

    private static final Logger log = LoggerFactory.getLogger(AccountAudit.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;

    AccountAudit(JdbcClient jdbc, ApplicationEventPublisher publisher, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records an action, and publishes {@link AccountNoted}.
     *
     * @param actor who did it; null for the gateway itself
     */
    public void note(UUID account, @Nullable UUID actor, Action action, String detail) {
        jdbc.sql("""
                        insert into account_audit (id, account_id, actor_id, action, detail, at)
                        values (:id, :account, :actor, :action, :detail, :at)""")
                .param("id", BinaryIds.bytes(ids.next()))
                .param("account", BinaryIds.bytes(account))
                .param("actor", BinaryIds.bytesOrNull(actor))
                .param("action", action.name())
                .param("detail", detail)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        log.atInfo()
                .addKeyValue("accountId", account)
                .addKeyValue("actorId", actor)
                .addKeyValue("action", action)
                .log("Account {}: {} by {}", account, action, actor);
        publisher.publishEvent(new AccountNoted(account, action));
    }

    /** Recorded actions. */
    public enum Action {
        CREATED,
        ROLES_ASSIGNED,
        LOCKED,
        UNLOCKED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_ENDED,
        SECOND_FACTOR_RESET,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        PROFILE_RESET,
        ERASED
    }
}
