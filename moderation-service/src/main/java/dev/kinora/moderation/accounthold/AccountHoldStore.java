package dev.kinora.moderation.accounthold;

import dev.kinora.moderation.accounthold.AccountHold.Lifting;
import dev.kinora.moderation.accounthold.AccountHold.Step;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored holds. */
@Component
class AccountHoldStore {

    private static final String SELECT = """
            select id, account_id, case_id, reason, videos_hidden, ordered_by, ordered_handle, ordered_at, lift_reason,
                proposed_by, proposed_handle, proposed_at, lifted_by, lifted_handle, lifted_at
            from account_hold\s""";

    private final JdbcClient jdbc;

    AccountHoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a hold, unless the account is held; returns whether it did. */
    boolean isAdded(AccountHold hold) {
        return jdbc.sql("""
                        insert ignore into account_hold (id, account_id, case_id, reason, videos_hidden, ordered_by,
                            ordered_handle, ordered_at)
                        values (:id, :account, :case, :reason, :hidden, :by, :handle, :at)""")
                        .param("id", BinaryIds.bytes(hold.id()))
                        .param("account", BinaryIds.bytes(hold.accountId()))
                        .param("case", BinaryIds.bytes(hold.caseId()))
                        .param("reason", hold.reason())
                        .param("hidden", hold.videosHidden())
                        .param("by", BinaryIds.bytes(hold.ordered().by().id()))
                        .param("handle", hold.ordered().by().handle())
                        .param("at", Timestamp.from(hold.ordered().at()))
                        .update()
                == 1;
    }

    Optional<AccountHold> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> read(row))
                .optional();
    }

    /** The hold of an account that holds now. */
    Optional<AccountHold> holding(UUID accountId) {
        return jdbc.sql(SELECT + "where holding_account = :account")
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Holds before this one, the newest first. */
    List<AccountHold> before(UUID id, boolean lifted, int limit) {
        return jdbc.sql(SELECT + "where id < :id and (lifted_at is not null) = :lifted order by id desc limit :limit")
                .param("id", BinaryIds.bytes(id))
                .param("lifted", lifted)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    void propose(UUID id, Lifting lifting) {
        jdbc.sql("""
                        update account_hold
                        set lift_reason = :reason, proposed_by = :by, proposed_handle = :handle, proposed_at = :at
                        where id = :id""")
                .param("reason", lifting.reason())
                .param("by", BinaryIds.bytes(lifting.by().id()))
                .param("handle", lifting.by().handle())
                .param("at", Timestamp.from(lifting.at()))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    void lift(UUID id, Step lifted) {
        jdbc.sql("update account_hold set lifted_by = :by, lifted_handle = :handle, lifted_at = :at where id = :id")
                .param("by", BinaryIds.bytes(lifted.by().id()))
                .param("handle", lifted.by().handle())
                .param("at", Timestamp.from(lifted.at()))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    long countHolding() {
        return jdbc.sql("select count(*) from account_hold where lifted_at is null")
                .query(Long.class)
                .single();
    }

    private static AccountHold read(ResultSet row) throws SQLException {
        return new AccountHold(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "account_id"),
                BinaryIds.read(row, "case_id"),
                row.getString("reason"),
                row.getBoolean("videos_hidden"),
                new Step(
                        actor(BinaryIds.read(row, "ordered_by"), row.getString("ordered_handle")),
                        row.getTimestamp("ordered_at").toInstant()),
                lifting(row),
                lifted(row));
    }

    private static @Nullable Lifting lifting(ResultSet row) throws SQLException {
        var by = BinaryIds.readOrNull(row, "proposed_by");
        return by == null
                ? null
                : new Lifting(
                        row.getString("lift_reason"),
                        actor(by, row.getString("proposed_handle")),
                        instant(row, "proposed_at"));
    }

    private static @Nullable Step lifted(ResultSet row) throws SQLException {
        var by = BinaryIds.readOrNull(row, "lifted_by");
        return by == null ? null : new Step(actor(by, row.getString("lifted_handle")), instant(row, "lifted_at"));
    }

    private static Actor actor(UUID id, @Nullable String handle) {
        return new Actor(id, handle == null ? "" : handle);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
