package dev.kinora.starter.erasure;

import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data that SQL statements erase. */
public abstract class ErasingStatements implements PersonalData {

    private final JdbcClient jdbc;
    private final List<String> statements;

    /**
     * Runs the statements in their order.
     *
     * @param statements updates and deletes with the parameters {@code :account} (16 bytes) or {@code :accountText} (a
     *     UUID as text) and {@code limit :limit}; a row that one of them has changed must not match it any more
     */
    protected ErasingStatements(JdbcClient jdbc, String... statements) {
        this.jdbc = jdbc;
        this.statements = List.of(statements);
    }

    @Override
    public final Progress eraseSome(UUID accountId, int limit) {
        int full = 0;
        for (String statement : statements) {
            int changed = jdbc.sql(statement)
                    .param("account", BinaryIds.bytes(accountId))
                    .param("accountText", accountId.toString())
                    .param("limit", limit)
                    .update();
            full += changed / limit;
        }
        return Progress.of(full);
    }
}
