package dev.kinora.recommendation.privacy;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which accounts were erased: late events and requests about them change nothing. */
@Component
public class ErasedAccounts {

    private static final String FIND = "select 1 from erased_account where account_id = :id";

    private final JdbcClient jdbc;

    ErasedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account was erased. */
    public boolean contains(UUID accountId) {
        return exists(FIND, accountId);
    }

    /**
     * The same for a transaction that has written about the account: waits for an erasure that is under way. One that
     * starts later finds what was written.
     */
    public boolean containsAfterWriting(UUID accountId) {
        return exists(FIND + " LOCK IN SHARE MODE", accountId);
    }

    /**
     * Stops a request whose token has outlived its account.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED if the account was erased
     */
    public void requireNotErased(UUID accountId) {
        if (contains(accountId)) {
            throw new ProblemException(PrivacyProblem.ACCOUNT_ERASED, "Nothing is stored about an erased account.");
        }
    }

    /** Notes an erasure. */
    public void add(UUID accountId, Instant at) {
        jdbc.sql("insert ignore into erased_account (account_id, erased_at) values (:id, :at)")
                .param("id", BinaryIds.bytes(accountId))
                .param("at", Timestamp.from(at))
                .update();
    }

    private boolean exists(String sql, UUID accountId) {
        return jdbc.sql(sql)
                .param("id", BinaryIds.bytes(accountId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
