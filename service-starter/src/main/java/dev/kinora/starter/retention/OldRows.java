package dev.kinora.starter.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the rows of a table that are older than a limit. Each statement deletes {@value #CHUNK} rows at most, so that it
 * holds few locks for a short time; one call goes on until nothing is left, or to {@value #MOST} rows.
 */
public final class OldRows {

    private static final int CHUNK = 5_000;
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final String statement;

    /**
     * Names the rows.
     *
     * @param table a trusted name
     * @param timeColumn a trusted name of a column of the table, with an index
     */
    public OldRows(JdbcClient jdbc, String table, String timeColumn) {
        this.jdbc = jdbc;
        this.statement = "delete from " + table + " where " + timeColumn + " < :limit limit " + CHUNK;
    }

    /** Deletes what is older than the limit; returns the number of rows deleted. */
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
