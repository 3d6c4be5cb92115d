package dev.kinora.video.block;

import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.account.Accounts;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an account blocks. Blocking twice has no further effect. */
@Component
@Transactional
class BlockList {

    /** Most accounts that one account blocks. */
    static final int MOST = 10_000;

    private static final UUID NEWEST = new UUID(-1, -1);

    private final Blocks blocks;
    private final Accounts accounts;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;
    private final Ids ids;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    BlockList(
            Blocks blocks,
            Accounts accounts,
            ErasedAccounts erased,
            Outbox outbox,
            ApplicationEventPublisher news,
            Ids ids,
            InstantSource clock,
            JdbcClient jdbc) {
        this.blocks = blocks;
        this.accounts = accounts;
        this.erased = erased;
        this.outbox = outbox;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** An account that the caller blocks. */
    record BlockedAccount(UUID id, String handle, String displayName, Instant since) {}

    private record Row(UUID id, UUID blocked, Instant since) {}

    /**
     * Blocks an account, unless it is blocked. One that blocks the caller does not exist for them.
     *
     * @throws ProblemException ACCOUNT_NOT_FOUND, CANNOT_BLOCK_YOURSELF, TOO_MANY_BLOCKS, or 410 ACCOUNT_ERASED
     */
    void block(UUID blocker, UUID blocked) {
        if (blocker.equals(blocked)) {
            throw new ProblemException(BlockProblem.CANNOT_BLOCK_YOURSELF, "Block somebody else.");
        }
        requireKnown(blocker, blocked);
        if (blocks.has(blocker, blocked)) {
            return;
        }
        long version = nextVersion(blocker);
        if (count(blocker) >= MOST) {
            throw new ProblemException(BlockProblem.TOO_MANY_BLOCKS, "Take one back first.").with("most", MOST);
        }
        jdbc.sql("""
                        insert into account_block (blocker_id, blocked_id, id, since)
                        values (:blocker, :blocked, :id, :now)""")
                .param("blocker", BinaryIds.bytes(blocker))
                .param("blocked", BinaryIds.bytes(blocked))
                .param("id", BinaryIds.bytes(ids.next()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        erased.requireNotErasedAfterWriting(blocker);
        if (erased.containsAfterWriting(blocked)) {
            throw notFound();
        }
        outbox.publish(new AccountBlockChanged(blocker, blocked, true, version));
        news.publishEvent(new AccountBlocked(blocker, blocked));
    }

    /**
     * Takes a block back; has no effect without one. What ended with the block does not come back.
     *
     * @throws ProblemException ACCOUNT_NOT_FOUND
     */
    void unblock(UUID blocker, UUID blocked) {
        requireKnown(blocker, blocked);
        if (remove(blocker, blocked) > 0) {
            outbox.publish(new AccountBlockChanged(blocker, blocked, false, nextVersion(blocker)));
        }
    }

    /** The accounts that this account blocks, the last one first. */
    @Transactional(readOnly = true)
    Page<BlockedAccount> list(UUID blocker, @Nullable String cursor, int limit) {
        UUID before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        List<Row> rows = jdbc.sql("""
                        select id, blocked_id, since from account_block
                        where blocker_id = :blocker and id < :before order by id desc limit :limit""")
                .param("blocker", BinaryIds.bytes(blocker))
                .param("before", BinaryIds.bytes(before))
                .param("limit", limit + 1)
                .query((row, index) -> new Row(
                        BinaryIds.read(row, "id"),
                        BinaryIds.read(row, "blocked_id"),
                        row.getTimestamp("since").toInstant()))
                .list();
        Page<Row> page = Page.of(rows, limit, row -> Cursor.encode(row.id()));
        var profiles = accounts.profiles(page.items().stream().map(Row::blocked).toList());
        return page.map(row -> {
            var profile = Objects.requireNonNull(profiles.get(row.blocked()));
            return new BlockedAccount(profile.id(), profile.handle(), profile.displayName(), row.since());
        });
    }

    private void requireKnown(UUID account, UUID other) {
        boolean known = blocks.lock(account, other);
        if (!known || blocks.has(other, account)) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(
                BlockProblem.ACCOUNT_NOT_FOUND, "There is no account with this id that you may see.");
    }

    private int remove(UUID blocker, UUID blocked) {
        return jdbc.sql("delete from account_block where blocker_id = :blocker and blocked_id = :blocked")
                .param("blocker", BinaryIds.bytes(blocker))
                .param("blocked", BinaryIds.bytes(blocked))
                .update();
    }

    private long count(UUID blocker) {
        return jdbc.sql("select count(*) from account_block where blocker_id = :blocker")
                .param("blocker", BinaryIds.bytes(blocker))
                .query(Long.class)
                .single();
    }

    /** One more than the last of this account; the row stays locked until the end of the transaction. */
    private long nextVersion(UUID blocker) {
        jdbc.sql("""
                        insert into account_block_version (account_id, version) values (:blocker, 1)
                        on duplicate key update version = version + 1""").param("blocker", BinaryIds.bytes(blocker)).update();
        return jdbc.sql("select version from account_block_version where account_id = :blocker")
                .param("blocker", BinaryIds.bytes(blocker))
                .query(Long.class)
                .single();
    }
}
