package dev.kinora.moderation.correspondence;

import dev.kinora.moderation.correspondence.ReporterMail.Answer;
import dev.kinora.moderation.correspondence.ReporterMail.Step;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.secret.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored addresses of reporters, and which mail is next for each. */
@Component
class ReporterMailStore {

    /** Longer than sending one mail may take: connecting, and each answer of a server, are bounded by seconds. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** As many as replicas may look for a mail at the same time. */
    private static final int CANDIDATES = 16;

    private static final int MOST_DOUBLINGS = 30;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    ReporterMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countUnconfirmed(String mailbox) {
        return jdbc.sql("select count(*) from reporter_mail where mailbox = :mailbox and confirmed_at is null")
                .param("mailbox", mailbox)
                .query(Integer.class)
                .single();
    }

    void add(UUID reportId, Reported about, Contact contact, Instant now) {
        jdbc.sql("""
                        insert into reporter_mail (report_id, about, reporter_name, email, mailbox, filed_at, step, attempts,
                            due_at)
                        values (:id, :about, :name, :email, :mailbox, :now, 'CONFIRMATION', 0, :now)""")
                .param("id", BinaryIds.bytes(reportId))
                .param("about", about.name())
                .param("name", contact.name())
                .param("email", contact.email())
                .param("mailbox", contact.mailbox())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The mail that has been due for longest, for this replica alone until its lease ends; empty if none is due. */
    Optional<ReporterMail> take(Instant now) {
        return jdbc
                .sql("""
                        select report_id, about, email, filed_at, step, outcome, automated, answered_at, attempts from reporter_mail
                        where due_at <= :now order by due_at, report_id limit :most""")
                .param("now", Timestamp.from(now))
                .param("most", CANDIDATES)
                .query((row, number) -> mail(row))
                .list()
                .stream()
                .filter(mail -> lease(mail, now))
                .findFirst();
    }

    private boolean lease(ReporterMail mail, Instant now) {
        var wait = LEASE.multipliedBy(1L << Math.min(mail.attempts() - 1, MOST_DOUBLINGS));
        return jdbc.sql("""
                        update reporter_mail set attempts = :attempts, due_at = :due
                        where report_id = :id and step = :step and attempts = :before""")
                        .param("attempts", mail.attempts())
                        .param("before", mail.attempts() - 1)
                        .param("due", Timestamp.from(now.plus(wait)))
                        .param("id", BinaryIds.bytes(mail.reportId()))
                        .param("step", mail.step().name())
                        .update()
                == 1;
    }

    /** Only this token confirms the address from now on. */
    void expect(UUID reportId, OpaqueToken token) {
        jdbc.sql("update reporter_mail set token_hash = :hash where report_id = :id")
                .param("hash", token.hash())
                .param("id", BinaryIds.bytes(reportId))
                .update();
    }

    /** The report whose address this token confirms. */
    Optional<UUID> find(OpaqueToken token) {
        return jdbc.sql("select report_id from reporter_mail where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> BinaryIds.read(row, "report_id"))
                .optional();
    }

    /** The address is that of the reporter; returns false if that was known. */
    boolean confirm(UUID reportId, Instant now) {
        return jdbc.sql("""
                        update reporter_mail set confirmed_at = :now, step = 'RECEIPT', attempts = 0, due_at = :now
                        where report_id = :id and confirmed_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("id", BinaryIds.bytes(reportId))
                        .update()
                == 1;
    }

    void asked(UUID reportId) {
        jdbc.sql("""
                        update reporter_mail set step = 'UNCONFIRMED', attempts = 0, due_at = null
                        where report_id = :id and step = 'CONFIRMATION'""").param("id", BinaryIds.bytes(reportId)).update();
    }

    /** The receipt was sent; what is answered by now is due some time after the answer. */
    void receipted(UUID reportId, Duration after) {
        jdbc.sql("""
                        update reporter_mail
                        set step = case when outcome is null then 'WAITING' else 'OUTCOME' end, attempts = 0,
                            due_at = case when outcome is not null
                                then timestampadd(second, :after, answered_at) end
                        where report_id = :id and step = 'RECEIPT'""")
                .param("after", after.toSeconds())
                .param("id", BinaryIds.bytes(reportId))
                .update();
    }

    boolean isUnanswered(UUID reportId) {
        return jdbc.sql("""
                        select exists (select 1 from reporter_mail where report_id = :id and outcome is null)""")
                .param("id", BinaryIds.bytes(reportId))
                .query(Boolean.class)
                .single();
    }

    void answered(UUID reportId, ReportOutcome outcome, @Nullable Boolean automated, Instant now) {
        jdbc.sql("""
                        update reporter_mail set outcome = :outcome, automated = :automated, answered_at = :now
                        where report_id = :id""")
                .param("outcome", outcome.name())
                .param("automated", automated)
                .param("now", Timestamp.from(now))
                .param("id", BinaryIds.bytes(reportId))
                .update();
    }

    /** What waited and is answered is due some time after the answer. */
    void schedule(UUID reportId, Duration after) {
        jdbc.sql("""
                        update reporter_mail
                        set step = 'OUTCOME', attempts = 0, due_at = timestampadd(second, :after, answered_at)
                        where report_id = :id and step = 'WAITING' and outcome is not null""")
                .param("after", after.toSeconds())
                .param("id", BinaryIds.bytes(reportId))
                .update();
    }

    void takeBack(UUID reportId) {
        jdbc.sql("""
                        update reporter_mail set step = 'WAITING', attempts = 0, due_at = null
                        where report_id = :id and step = 'OUTCOME'""").param("id", BinaryIds.bytes(reportId)).update();
        jdbc.sql("""
                        update reporter_mail set outcome = null, automated = null, answered_at = null
                        where report_id = :id""").param("id", BinaryIds.bytes(reportId)).update();
    }

    /** Deletes an address whose outcome was sent; not if the answer was taken back meanwhile. */
    void forgetAnswered(ReporterMail told) {
        jdbc.sql("""
                        delete from reporter_mail
                        where report_id = :id and step = 'OUTCOME' and attempts = :attempts""")
                .param("id", BinaryIds.bytes(told.reportId()))
                .param("attempts", told.attempts())
                .update();
    }

    void forget(UUID reportId) {
        jdbc.sql("delete from reporter_mail where report_id = :id")
                .param("id", BinaryIds.bytes(reportId))
                .update();
    }

    /** Deletes addresses that nobody confirmed, and returns their number. */
    int forgetUnconfirmed(Instant filedBefore) {
        int deleted = 0;
        int some;
        do {
            some = jdbc.sql("""
                            delete from reporter_mail where confirmed_at is null and filed_at < :before limit :most""")
                    .param("before", Timestamp.from(filedBefore))
                    .param("most", AT_ONCE)
                    .update();
            deleted += some;
        } while (some == AT_ONCE);
        return deleted;
    }

    long countDue(Instant now) {
        return jdbc.sql("select count(*) from reporter_mail where due_at <= :now or attempts > 0")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    long count() {
        return jdbc.sql("select count(*) from reporter_mail").query(Long.class).single();
    }

    private static ReporterMail mail(ResultSet row) throws SQLException {
        return new ReporterMail(
                BinaryIds.read(row, "report_id"),
                Reported.valueOf(row.getString("about")),
                row.getString("email"),
                row.getTimestamp("filed_at").toInstant(),
                Step.valueOf(row.getString("step")),
                answer(row),
                row.getInt("attempts") + 1);
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        boolean automated = row.getBoolean("automated");
        boolean decided = !row.wasNull();
        return outcome == null
                ? null
                : new Answer(
                        ReportOutcome.valueOf(outcome),
                        decided ? automated : null,
                        row.getTimestamp("answered_at").toInstant());
    }
}
