package dev.kinora.starter.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the rows of a table that are older than a limit. Each statement deletes {@value #CHUNK} rows at most, so that
 * it holds few locks for a short time; one call continues until none is left or {@value #MOST} rows are deleted.
 */
public final class OldRows {

    private static final int CHUNK = 5_000;
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final String statement;

    /**
     * Creates a deletion for one table.
     *
     * @param table trusted name of the table
     * @param timeColumn trusted name of an indexed column of the table
     */
    public OldRows(JdbcClient jdbc, String table, String timeColumn) {
        this.jdbc = jdbc;
        this.statement = "delete from " + table + " where " + timeColumn + " < :limit limit " + CHUNK;
    }

    /** Deletes rows older than the limit and returns their number. */
    public int deleteBefore(Instant limit) {
        int deleted = 0;
        int chunk;
        do {
            chunk = jdbc.sql(statement).param("limit", Timestamp.from(limit)).update();
            deleted += chunk;
        } while (chunk == CHUNK && deleted < MOST && !Thread.currentThread().isInterrupted());
        return deleted;
    }
}
