package dev.kinora.moderation.account.suspension;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored suspensions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SuspensionStore {

    private static final int LISTED = 50;
    private static final String SELECT = """
            select id, account_id, source, reason, statement, note, policy_version, decided_by, decided_by_handle,
                starts_at, ends_at, lifted_at, appeal_statement, appealed_at, appeal_answer, answered_at
            from account_suspension\s""";

    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Suspension made) {
        jdbc.sql("""
                        insert into account_suspension (id, account_id, source, reason, statement, note, policy_version,
                            decided_by, decided_by_handle, starts_at, ends_at)
                        values (:id, :account, :source, :reason, :statement, :note, :policy, :by, :handle, :from, :until)""")
                .param("id", BinaryIds.bytes(made.id()))
                .param("account", BinaryIds.bytes(made.accountId()))
                .param("source", made.source().name())
                .param("reason", made.reason().name())
                .param("statement", made.statement())
                .param("note", made.note())
                .param("policy", made.policyVersion())
                .param("by", BinaryIds.bytes(made.by().id()))
                .param("handle", made.by().handle())
                .param("from", Timestamp.from(made.from()))
                .param("until", made.until() == null ? null : Timestamp.from(made.until()))
                .update();
    }

    Optional<Suspension> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> suspension(row))
                .optional();
    }

    /** The newest suspensions of an account, the newest first; at most {@value #LISTED}. */
    public List<Suspension> of(UUID accountId) {
        return jdbc.sql(SELECT + "where account_id = :account order by id desc limit " + LISTED)
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> suspension(row))
                .list();
    }

    /** The suspension that holds at an instant. */
    Optional<Suspension> holding(UUID accountId, Instant at) {
        return of(accountId).stream()
                .filter(suspension -> suspension.holdsAt(at))
                .findFirst();
    }

    void lift(UUID id, Instant at) {
        jdbc.sql("update account_suspension set lifted_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    void appeal(UUID id, @Nullable String statement, Instant at) {
        jdbc.sql("update account_suspension set appeal_statement = :statement, appealed_at = :at where id = :id")
                .param("statement", statement)
                .param("at", Timestamp.from(at))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    void answer(UUID id, Suspension.AppealAnswer answer, Instant at) {
        jdbc.sql("update account_suspension set appeal_answer = :answer, answered_at = :at where id = :id")
                .param("answer", answer.name())
                .param("at", Timestamp.from(at))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        var handle = row.getString("decided_by_handle");
        return new Suspension(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "account_id"),
                Suspension.Source.valueOf(row.getString("source")),
                ReasonCode.valueOf(row.getString("reason")),
                row.getString("statement"),
                row.getString("note"),
                row.getString("policy_version"),
                new Actor(BinaryIds.read(row, "decided_by"), handle == null ? "" : handle),
                row.getTimestamp("starts_at").toInstant(),
                instant(row, "ends_at"),
                instant(row, "lifted_at"),
                appeal(row));
    }

    private static Suspension.@Nullable Appeal appeal(ResultSet row) throws SQLException {
        var filedAt = instant(row, "appealed_at");
        var answer = row.getString("appeal_answer");
        return filedAt == null
                ? null
                : new Suspension.Appeal(
                        row.getString("appeal_statement"),
                        filedAt,
                        answer == null ? null : Suspension.AppealAnswer.valueOf(answer),
                        instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
