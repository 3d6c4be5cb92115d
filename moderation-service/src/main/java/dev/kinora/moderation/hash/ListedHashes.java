package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hashes of entries. They are written once, with their entry, and never changed. */
@Component
public class ListedHashes {

    private static final String INSERT = """
            insert into listed_hash (id, entry_id, algorithm, hash, at_ms, quality, variants)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ids ids;

    ListedHashes(JdbcClient jdbc, JdbcTemplate batches, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    /**
     * A stored hash.
     *
     * @param atMs when the frame is shown in its video, in milliseconds; null for a file, or a picture of no clip
     * @param quality 0 to 100; null for a file, and where nobody said
     */
    public record Stored(
            UUID entry,
            HashAlgorithm algorithm,
            String hash,
            @Nullable Integer atMs,
            @Nullable Integer quality,
            byte @Nullable [] variants) {

        Print print() {
            return new Print(atMs, quality, PdqHash.parse(hash), Print.unpacked(variants));
        }
    }

    /** Stores the hashes of new entries. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Map<UUID, Hashes> added) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        added.forEach((entry, hashes) -> {
            if (hashes.file() != null) {
                rows.add(row(entry, HashAlgorithm.SHA256, hashes.file(), null));
            }
            hashes.prints()
                    .forEach(print ->
                            rows.add(row(entry, HashAlgorithm.PDQ, print.hash().hex(), print)));
        });
        batches.batchUpdate(INSERT, rows);
    }

    private @Nullable Object[] row(UUID entry, HashAlgorithm algorithm, String hash, @Nullable Print print) {
        return new @Nullable Object[] {
            BinaryIds.bytes(ids.next()),
            BinaryIds.bytes(entry),
            algorithm.name(),
            hash,
            print == null ? null : print.atMs(),
            print == null ? null : print.quality(),
            print == null || print.variants().isEmpty() ? null : print.packed()
        };
    }

    /** The hashes of these entries, each in the order in which it was stored. */
    public Map<UUID, List<Stored>> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select entry_id, algorithm, hash, at_ms, quality, variants from listed_hash
                        where entry_id in (:entries) order by entry_id, id""")
                .param("entries", entries.stream().map(BinaryIds::bytes).toList())
                .query(ListedHashes::stored)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stored::entry));
    }

    /** The first hash of each of these entries. */
    Map<UUID, Stored> firstOf(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select h.entry_id, h.algorithm, h.hash, h.at_ms, h.quality, null as variants
                        from listed_hash h
                        join (select entry_id, min(id) as id from listed_hash
                              where entry_id in (:entries) group by entry_id) f on f.id = h.id""")
                .param("entries", entries.stream().map(BinaryIds::bytes).toList())
                .query(ListedHashes::stored)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::entry, stored -> stored));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                BinaryIds.read(row, "entry_id"),
                HashAlgorithm.valueOf(row.getString("algorithm")),
                row.getString("hash"),
                row.getObject("at_ms", Integer.class),
                row.getObject("quality", Integer.class),
                row.getBytes("variants"));
    }
}
