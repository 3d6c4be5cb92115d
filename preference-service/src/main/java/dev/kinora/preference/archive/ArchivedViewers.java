package dev.kinora.preference.archive;

import dev.kinora.preference.privacy.PersonalRecords;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands for an account in the archive: a random id, kept here alone. An erasure deletes it, and from then on the
 * archive says about nobody what it says.
 */
@Component
class ArchivedViewers implements PersonalRecords {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ArchivedViewers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives an id to everybody who has engagements and none yet. */
    void nameMissing() {
        List<byte[]> missing = missing(new byte[0]);
        while (!missing.isEmpty()) {
            List<byte[]> batch = missing;
            transaction.executeWithoutResult(status -> batch.forEach(this::name));
            missing = missing(missing.getLast());
        }
    }

    private List<byte[]> missing(byte[] after) {
        return jdbc.sql("""
                        select distinct e.user_id from engagement e
                        where e.user_id > :after
                          and not exists (select 1 from archived_viewer a where a.user_id = e.user_id)
                        order by e.user_id limit :batch""")
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> row.getBytes("user_id"))
                .list();
    }

    /** The lock on what is read makes an erasure wait that is requested meanwhile; it then finds the row. */
    private void name(byte[] userId) {
        jdbc.sql("""
                        insert ignore into archived_viewer (user_id, viewer)
                        select :user, :viewer from (select 1) one
                        where not exists (select 1 from account_erasure x where x.account_id = :user)""")
                .param("user", userId)
                .param("viewer", BinaryIds.bytes(UUID.randomUUID()))
                .update();
    }

    /** Deletes the ids of those of whom no engagement is left. */
    void forgetMissing() {
        int deleted;
        do {
            deleted = jdbc.sql("""
                            delete from archived_viewer
                            where not exists (select 1 from engagement e where e.user_id = archived_viewer.user_id)
                            limit :batch""").param("batch", BATCH).update();
        } while (deleted == BATCH);
    }

    /** Deletes all ids. */
    void forgetAll() {
        int deleted;
        do {
            deleted = jdbc.sql("delete from archived_viewer limit :batch")
                    .param("batch", BATCH)
                    .update();
        } while (deleted == BATCH);
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Object export(UUID accountId) {
        return jdbc.sql("select viewer from archived_viewer where user_id = :user")
                .param("user", BinaryIds.bytes(accountId))
                .query((row, number) -> Map.of("viewer", BinaryIds.read(row, "viewer")))
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseSome(UUID accountId, int limit) {
        return jdbc.sql("delete from archived_viewer where user_id = :user")
                .param("user", BinaryIds.bytes(accountId))
                .update();
    }
}
