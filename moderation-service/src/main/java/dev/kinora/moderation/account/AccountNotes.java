package dev.kinora.moderation.account;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.time.Ids;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes of the staff about accounts, kept for a limited time. The log says that somebody noted something, not what. */
@Component
class AccountNotes {

    private static final int LISTED = 100;

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;
    private final AuditLog audit;
    private final AccountProperties properties;
    private final OldRows old;
    private final Ids ids;
    private final InstantSource clock;

    AccountNotes(
            JdbcClient jdbc,
            ErasedAccounts erased,
            AuditLog audit,
            AccountProperties properties,
            Ids ids,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.audit = audit;
        this.properties = properties;
        this.old = new OldRows(jdbc, "account_note", "noted_at");
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    AccountNote add(UUID accountId, String text, boolean childSafety, Actor by) {
        var note = new AccountNote(
                ids.next(), text, childSafety, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                        insert into account_note (id, account_id, author_id, author_handle, text, child_safety, noted_at)
                        values (:id, :account, :author, :handle, :text, :children, :at)""")
                .param("id", BinaryIds.bytes(note.id()))
                .param("account", BinaryIds.bytes(accountId))
                .param("author", BinaryIds.bytes(by.id()))
                .param("handle", by.handle())
                .param("text", text)
                .param("children", childSafety)
                .param("at", Timestamp.from(note.notedAt()))
                .update();
        audit.append(AuditLog.Entry.of(by, AuditAction.ACCOUNT_NOTED, "account:" + accountId, "note " + note.id()));
        erased.requireNotErasedAfterWriting(accountId);
        return note;
    }

    /**
     * The newest notes about an account, the newest first; at most {@value #LISTED}.
     *
     * @param children whether those for people with the role for child safety are among them
     */
    @Transactional(readOnly = true)
    List<AccountNote> of(UUID accountId, boolean children) {
        return jdbc.sql("""
                        select id, text, child_safety, author_id, author_handle, noted_at from account_note
                        where account_id = :account and (:children or child_safety = false) order by id desc limit %d""".formatted(LISTED))
                .param("children", children)
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> {
                    var handle = row.getString("author_handle");
                    return new AccountNote(
                            BinaryIds.read(row, "id"),
                            row.getString("text"),
                            row.getBoolean("child_safety"),
                            new Actor(BinaryIds.read(row, "author_id"), handle == null ? "" : handle),
                            row.getTimestamp("noted_at").toInstant());
                })
                .list();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT50M")
    void forgetOld() {
        old.deleteBefore(clock.instant().minus(properties.notes()));
    }
}
