package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.Decided;
import dev.kinora.moderation.account.AccountCase.Purpose;
import dev.kinora.moderation.account.AccountCase.State;
import dev.kinora.moderation.account.AccountQuestions.Asked;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.childsafety.AccountProposals.AccountProposal;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.time.Ids;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored cases of accounts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountCases {

    private static final int OF_ACCOUNT = 20;
    private static final UUID OLDEST = new UUID(0, 0);
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final String COLUMNS = """
            select c.id, c.account_id, c.purpose, c.suspension_id, c.detail, c.child_safety, c.state, c.opened_at, c.action,
                c.reason, c.note, c.decided_by, c.decided_by_handle, c.decided_at, c.version,\s""";
    private static final String SELECT = COLUMNS + """
            p.action as proposed_action, p.note as proposed_note, p.proposed_by, p.proposed_handle, p.proposed_at
            from account_case c left join account_proposal p on p.subject_id = c.id\s""";

    /** Without proposals, which are stored in a transaction of their own while a case is locked. */
    private static final String LOCKED = COLUMNS + """
            null as proposed_action, null as proposed_note, null as proposed_by, null as proposed_handle, null as proposed_at
            from account_case c\s""";

    private final JdbcClient jdbc;
    private final Ids ids;

    AccountCases(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Opens a case, unless one of this purpose waits already. Returns its id if it is new. */
    Optional<UUID> open(UUID accountId, Asked asked, Instant now) {
        var id = ids.next();
        int added = jdbc.sql("""
                        insert ignore into account_case (id, account_id, purpose, suspension_id, detail, child_safety, state,
                            opened_at, version)
                        values (:id, :account, :purpose, :suspension, :detail, :children, 'OPEN', :now, 1)""")
                .param("id", BinaryIds.bytes(id))
                .param("account", BinaryIds.bytes(accountId))
                .param("purpose", asked.purpose().name())
                .param("suspension", BinaryIds.bytesOrNull(asked.suspensionId()))
                .param("detail", asked.detail())
                .param("children", asked.childSafety())
                .param("now", Timestamp.from(now))
                .update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /** From now on it is for the people for child safety. */
    void takeOver(UUID id) {
        jdbc.sql("update account_case set child_safety = true, version = version + 1 where id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    Optional<AccountCase> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> read(row))
                .optional();
    }

    /** A case that nobody else changes until the end of the transaction. */
    Optional<AccountCase> lock(UUID id) {
        return jdbc.sql(LOCKED + "where c.id = :id for update")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest cases of an account. */
    List<AccountCase> of(UUID accountId) {
        return jdbc.sql(SELECT + "where c.account_id = :account order by c.id desc limit " + OF_ACCOUNT)
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> read(row))
                .list();
    }

    /** The newest decisions that reset the profile of an account. */
    List<AccountCase> resets(UUID accountId) {
        return of(accountId).stream()
                .filter(one -> one.decision() != null && one.decision().action().resets())
                .toList();
    }

    /** The waiting cases of an account. */
    List<AccountCase> waiting(UUID accountId) {
        return jdbc.sql(LOCKED + "where c.waiting_account = :account for update")
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Open cases, the oldest first; or decided ones, the newest first.
     *
     * @param children whether those that may be about harm to children are among them
     */
    Page<AccountCase> page(State state, boolean children, @Nullable String cursor, int limit) {
        boolean open = state == State.OPEN;
        var from = cursor == null
                ? (open ? OLDEST : NEWEST)
                : Cursor.decode(cursor, 1).uuid(0);
        var rows = jdbc.sql(SELECT
                        + "where c.state = :state "
                        + (children ? "" : "and c.child_safety = false ")
                        + (open
                                ? "and c.id > :from order by c.id limit :limit"
                                : "and c.id < :from order by c.id desc limit :limit"))
                .param("state", state.name())
                .param("from", BinaryIds.bytes(from))
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list();
        return Page.of(rows, limit, one -> Cursor.encode(one.id()));
    }

    void decide(UUID id, Decided decided) {
        jdbc.sql("""
                        update account_case
                        set state = 'DECIDED', action = :action, reason = :reason, note = :note, decided_by = :by, decided_by_handle = :handle,
                            decided_at = :at, version = version + 1
                        where id = :id""")
                .param("action", decided.action().name())
                .param(
                        "reason",
                        decided.reason() == null ? null : decided.reason().name())
                .param("note", decided.note())
                .param("by", BinaryIds.bytes(decided.by().id()))
                .param("handle", decided.by().handle())
                .param("at", Timestamp.from(decided.decidedAt()))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private static AccountCase read(ResultSet row) throws SQLException {
        return new AccountCase(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "account_id"),
                Purpose.valueOf(row.getString("purpose")),
                BinaryIds.readOrNull(row, "suspension_id"),
                row.getString("detail"),
                row.getBoolean("child_safety"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                decided(row),
                proposed(row),
                row.getLong("version"));
    }

    private static @Nullable AccountProposal proposed(ResultSet row) throws SQLException {
        var by = BinaryIds.readOrNull(row, "proposed_by");
        var handle = row.getString("proposed_handle");
        return by == null
                ? null
                : new AccountProposal(
                        row.getString("proposed_action"),
                        row.getString("proposed_note"),
                        new Actor(by, handle == null ? "" : handle),
                        row.getTimestamp("proposed_at").toInstant());
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var by = BinaryIds.readOrNull(row, "decided_by");
        var handle = row.getString("decided_by_handle");
        var reason = row.getString("reason");
        return by == null
                ? null
                : new Decided(
                        AccountCase.Action.valueOf(row.getString("action")),
                        reason == null ? null : ReasonCode.valueOf(reason),
                        row.getString("note"),
                        new Actor(by, handle == null ? "" : handle),
                        row.getTimestamp("decided_at").toInstant());
    }
}
