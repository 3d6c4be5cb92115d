package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.ListIndex.Known;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks files up in the list. */
@Component
class ListedFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    ListedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries with this SHA-256 in lower-case hex, the oldest first. */
    List<Known> find(String sha256) {
        return jdbc.sql("""
                        select e.id, e.category, e.state, e.content_id
                        from listed_hash h join hash_entry e on e.id = h.entry_id
                        where h.algorithm = 'SHA256' and h.hash = :hash and e.state <> 'REMOVED'
                        order by e.id limit :max""")
                .param("hash", sha256)
                .param("max", MOST)
                .query((row, number) -> new Known(
                        BinaryIds.read(row, "id"),
                        HarmCategory.valueOf(row.getString("category")),
                        EntryState.valueOf(row.getString("state")),
                        BinaryIds.readOrNull(row, "content_id")))
                .list();
    }
}
