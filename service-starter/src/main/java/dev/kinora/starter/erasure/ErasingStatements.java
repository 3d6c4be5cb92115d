package dev.kinora.starter.erasure;

import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data that is erased by SQL statements. */
public abstract class ErasingStatements implements PersonalData {

    private final JdbcClient jdbc;
    private final List<String> statements;

    /**
     * Creates an eraser that runs the statements in order.
     *
     * @param statements updates and deletes with the parameters {@code :account} (16 bytes) or {@code :accountText} (a
     *     UUID as text) and {@code limit :limit}; a changed row must not match its statement again
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
