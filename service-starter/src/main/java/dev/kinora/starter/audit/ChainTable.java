package dev.kinora.starter.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows are chained. It has the columns {@code seq}, {@code hash} and {@code id}; the head of the chain and the
 * last verification are one row each in tables of their own. All names are trusted.
 *
 * @param name what a person calls the table, for example {@code audit log}
 * @param table its name
 * @param head table of the head: {@code id} = 1, {@code seq} and {@code hash}
 * @param check table of the last verification
 * @param facts what is selected of a row besides {@code seq} and {@code hash}, {@code id} among it
 * @param reader reads what is hashed of a row that was selected with {@code facts}
 */
public record ChainTable(String name, String table, String head, String check, String facts, Reader reader) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Reads the texts that are hashed, in their order. */
    @FunctionalInterface
    public interface Reader {
        List<@Nullable String> read(ResultSet row) throws SQLException;
    }

    /** An instant as it is hashed: in UTC with microseconds, for example {@code 2026-11-30T09:15:00.000000Z}. */
    public static String at(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /** The text as the database gives it back: halves of surrogate pairs become question marks. */
    public static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The head as it is stored; empty if somebody has removed it. */
    public Optional<ChainHead> head(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from " + head + " where id = 1")
                .query((row, number) -> ChainHead.read(row))
                .optional();
    }

    ChainHead last(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from " + table + " order by seq desc limit 1")
                .query((row, number) -> ChainHead.read(row))
                .optional()
                .orElse(ChainHead.NONE);
    }
}
