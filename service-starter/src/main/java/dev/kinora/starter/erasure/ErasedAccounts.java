package dev.kinora.starter.erasure;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows the accounts that were erased or are being erased, so that late events and requests do not bring data back. */
public class ErasedAccounts {

    /** Most rows per table that a late event or request deletes again; it writes fewer, and an erasure deletes the rest. */
    public static final int LATE_ROWS = 100;

    /** The same for so many late events at once, each of which writes a row at most. */
    public static int lateRows(int events) {
        return Math.max(LATE_ROWS, events);
    }

    private static final String FIND = "select 1 from account_erasure where account_id = :id";

    /** By the key, so that it waits for no others. */
    private static final String FIND_ALL =
            "select account_id from account_erasure force index (primary) where account_id in (:ids)";

    private final JdbcClient jdbc;

    ErasedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the erasure of the account was requested. */
    public boolean contains(UUID accountId) {
        return exists(FIND, accountId);
    }

    /**
     * Like {@link #contains}, for a transaction that has written data of the account: waits for a request that is being
     * recorded. An erasure that starts later finds the written data.
     */
    public boolean containsAfterWriting(UUID accountId) {
        return exists(FIND + " lock in share mode", accountId);
    }

    /** Those of the accounts whose erasure was requested. */
    public Set<UUID> among(Collection<UUID> accountIds) {
        return all(FIND_ALL, accountIds);
    }

    /** Like {@link #containsAfterWriting}, of several accounts. */
    public Set<UUID> amongAfterWriting(Collection<UUID> accountIds) {
        return all(FIND_ALL + " lock in share mode", accountIds);
    }

    /**
     * Erases an erased account once more, because what it had left is not needed any more; no effect for an account that was
     * not erased.
     */
    public void eraseAgain(UUID accountId) {
        jdbc.sql("update account_erasure set completed_at = null where account_id = :id and completed_at is not null")
                .param("id", BinaryIds.bytes(accountId))
                .update();
    }

    /**
     * Refuses a request with a token that is older than the erasure of its account.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED if the erasure of the account was requested
     */
    public void requireNotErased(UUID accountId) {
        if (contains(accountId)) {
            throw new ProblemException(CommonProblem.ACCOUNT_ERASED, "Nothing is stored about an erased account.");
        }
    }

    /**
     * Refuses, and so rolls back, a request that has written data of an account whose erasure was requested meanwhile.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED if the erasure of the account was requested
     */
    public void requireNotErasedAfterWriting(UUID accountId) {
        if (containsAfterWriting(accountId)) {
            throw new ProblemException(CommonProblem.ACCOUNT_ERASED, "Nothing is stored about an erased account.");
        }
    }

    private Set<UUID> all(String sql, Collection<UUID> accountIds) {
        return jdbc.sql(sql)
                .param("ids", accountIds.stream().map(BinaryIds::bytes).toList())
                .query((row, number) -> BinaryIds.read(row, "account_id"))
                .set();
    }

    private boolean exists(String sql, UUID accountId) {
        return jdbc.sql(sql)
                .param("id", BinaryIds.bytes(accountId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
