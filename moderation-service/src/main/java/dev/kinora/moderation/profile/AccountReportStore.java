package dev.kinora.moderation.profile;

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

/** The stored reports of accounts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountReportStore {

    private static final String SELECT = """
            select r.id, r.account_id, p.handle, r.reason, r.legal_ground, r.statement, r.filed_at, r.answer, r.answered_at
            from account_report r left join account_profile p on p.account_id = r.account_id\s""";

    private final JdbcClient jdbc;

    AccountReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answered report whose reporter was not told.
     *
     * @param reporterId null for somebody who was not signed in, and after the erasure of the account
     */
    record Untold(UUID id, @Nullable UUID reporterId, AccountReport.Answer answer) {}

    /**
     * Stores a report, unless this account has one about the same that waits; returns whether it is new.
     *
     * @param reporterId null for somebody who is not signed in, who gets a receipt
     */
    boolean add(AccountReport report, @Nullable UUID reporterId, byte @Nullable [] receiptDigest) {
        return jdbc.sql("""
                                insert ignore into account_report (id, account_id, reporter_id, receipt_digest, reason, legal_ground,
                                    statement, filed_at)
                                values (:id, :account, :reporter, :receipt, :reason, :ground, :statement, :filedAt)""")
                        .param("id", BinaryIds.bytes(report.id()))
                        .param("account", BinaryIds.bytes(report.accountId()))
                        .param("reporter", BinaryIds.bytesOrNull(reporterId))
                        .param("receipt", receiptDigest)
                        .param("reason", report.reason().name())
                        .param("ground", report.legalGround())
                        .param("statement", report.statement())
                        .param("filedAt", Timestamp.from(report.filedAt()))
                        .update()
                == 1;
    }

    /** The report of this account about that one that waits. */
    Optional<AccountReport> waiting(UUID accountId, UUID reporterId) {
        return jdbc.sql(SELECT + "where r.waiting_reporter = :reporter and r.account_id = :account")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> report(row))
                .optional();
    }

    List<AccountReport> ofReporter(UUID reporterId, int limit) {
        return jdbc.sql(SELECT + "where r.reporter_id = :reporter order by r.id desc limit :limit")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    List<AccountReport> about(UUID accountId, int limit) {
        return jdbc.sql(SELECT + "where r.account_id = :account order by r.id desc limit :limit")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    int countSince(UUID reporterId, Instant since) {
        return jdbc.sql("select count(*) from account_report where reporter_id = :reporter and filed_at > :since")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** How many reports people who were not signed in have filed since an instant. */
    int countStrangers(Instant since) {
        return jdbc.sql("""
                        select count(*) from account_report where filed_at > :since and receipt_digest is not null""")
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    Optional<AccountReport> findByReceipt(byte[] digest) {
        return jdbc.sql(SELECT + "where r.receipt_digest = :digest")
                .param("digest", digest)
                .query((row, number) -> report(row))
                .optional();
    }

    /** Answered reports whose reporters were not told, locked and skipping what others have locked. */
    List<Untold> untold(int limit) {
        return jdbc.sql("""
                        select id, reporter_id, answer from account_report where told = false
                        order by id limit :limit for update skip locked""")
                .param("limit", limit)
                .query((row, number) -> new Untold(
                        BinaryIds.read(row, "id"),
                        BinaryIds.readOrNull(row, "reporter_id"),
                        AccountReport.Answer.valueOf(row.getString("answer"))))
                .list();
    }

    void markTold(List<UUID> ids) {
        jdbc.sql("update account_report set told = null where id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .update();
    }

    /** Ids of reports about an account, at most so many. */
    List<UUID> idsAbout(UUID accountId, int limit) {
        return jdbc.sql("select id from account_report where account_id = :account order by id limit :limit")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "id"))
                .list();
    }

    void delete(List<UUID> ids) {
        jdbc.sql("delete from account_report where id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .update();
    }

    /** Whether this account has a profile, or content that was decided about. */
    boolean isKnown(UUID accountId) {
        return jdbc.sql("""
                        select exists (select 1 from account_profile where account_id = :id)
                            or exists (select 1 from decision where owner_id = :id)""")
                .param("id", BinaryIds.bytes(accountId))
                .query(Boolean.class)
                .single();
    }

    int answer(UUID accountId, AccountReport.Answer answer, Instant now) {
        return jdbc.sql("""
                        update account_report set answer = :answer, answered_at = :now, told = false
                        where account_id = :account and answer is null""")
                .param("answer", answer.name())
                .param("now", Timestamp.from(now))
                .param("account", BinaryIds.bytes(accountId))
                .update();
    }

    private static AccountReport report(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var answeredAt = row.getTimestamp("answered_at");
        return new AccountReport(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "account_id"),
                row.getString("handle"),
                ReasonCode.valueOf(row.getString("reason")),
                row.getString("legal_ground"),
                row.getString("statement"),
                row.getTimestamp("filed_at").toInstant(),
                answer == null ? null : AccountReport.Answer.valueOf(answer),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
