package dev.kinora.preference.privacy;

import static dev.kinora.preference.ColumnTimes.utc;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which accounts were erased, so that nothing about them is stored again. */
@Component
public class ErasedAccounts {

    private final JdbcClient jdbc;

    ErasedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the data of the account was erased. */
    public boolean contains(UUID accountId) {
        return jdbc.sql("select 1 from erased_account where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Lets requests pass whose token outlived the account no further.
     *
     * @throws ProblemException 410 ACCOUNT_ERASED if the account was erased
     */
    public void requireNotErased(UUID accountId) {
        if (contains(accountId)) {
            throw new ProblemException(PrivacyProblem.ACCOUNT_ERASED, "Nothing is stored about an erased account.");
        }
    }

    void add(UUID accountId, Instant at) {
        jdbc.sql("insert ignore into erased_account (account_id, erased_at) values (:id, :at)")
                .param("id", BinaryIds.bytes(accountId))
                .param("at", utc(at))
                .update();
    }
}
