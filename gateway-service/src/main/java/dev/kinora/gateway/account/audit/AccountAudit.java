package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.ChainTable;
import dev.kinora.starter.audit.ChainWriter;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records changes of the permissions of accounts: a row in the transaction of the change and at its end, and a line in the
 * log. Rows are only ever added, and each carries a hash of itself and the one before it.
 */
@Component
public class AccountAudit {

    private static final Logger log = LoggerFactory.getLogger(AccountAudit.class);

    private static final List<String> COLUMNS = List.of("id", "account_id", "actor_id", "action", "detail", "at");

    private final ChainWriter<Row> rows;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;

    AccountAudit(JdbcClient jdbc, ApplicationEventPublisher publisher, Ids ids, InstantSource clock) {
        this.rows = new ChainWriter<>(
                AccountAuditTable.CHAIN, new ChainWriter.Columns<>(COLUMNS, Row::texts, Row::values), jdbc, () -> {});
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    private record Row(UUID id, UUID account, @Nullable UUID actor, Action action, String detail, Instant at) {

        private List<@Nullable String> texts() {
            return Arrays.asList(
                    id.toString(),
                    ChainTable.at(at),
                    account.toString(),
                    actor == null ? null : actor.toString(),
                    action.name(),
                    detail);
        }

        private List<@Nullable Object> values() {
            return Arrays.asList(
                    BinaryIds.bytes(id),
                    BinaryIds.bytes(account),
                    BinaryIds.bytesOrNull(actor),
                    action.name(),
                    detail,
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        }
    }

    /**
     * Records an action in the open transaction, and publishes {@link AccountNoted}.
     *
     * @param actor who did it; null for the gateway itself
     */
    public void note(UUID account, @Nullable UUID actor, Action action, String detail) {
        rows.add(new Row(
                ids.next(),
                account,
                actor,
                action,
                ChainTable.storable(detail),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
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
        HANDLE_CHANGED,
        HANDLE_RESET,
        ERASED
    }
}
