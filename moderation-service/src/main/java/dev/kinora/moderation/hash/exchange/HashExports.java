package dev.kinora.moderation.hash.exchange;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.hash.ListedHashes;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the list for other platforms, some entries at a time. What is held back or removed is not given away. */
@Component
class HashExports {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ListedHashes hashes;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    HashExports(JdbcClient jdbc, ListedHashes hashes, AuditLog audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Exported(UUID id, String category) {}

    /** Writes all hashes that count, of one category or of all. */
    void write(ExchangeFormat format, @Nullable HarmCategory category, Actor by, Writer to) throws IOException {
        String what = format + (category == null ? "" : " " + category);
        transaction.executeWithoutResult(
                _ -> audit.append(AuditLog.Entry.of(by, AuditAction.HASHES_EXPORTED, "hashes", what)));
        UUID last = FIRST;
        List<Exported> some;
        do {
            some = after(last, category);
            var stored = hashes.of(some.stream().map(Exported::id).toList());
            for (var entry : some) {
                for (var one : stored.getOrDefault(entry.id(), List.of())) {
                    to.write(format.line(one.algorithm(), one.hash(), entry.category()));
                    to.write('\n');
                }
                last = entry.id();
            }
        } while (some.size() == AT_ONCE);
        to.flush();
    }

    private List<Exported> after(UUID last, @Nullable HarmCategory category) {
        return jdbc.sql("""
                        select id, category from hash_entry
                        where id > :last and state = 'ACTIVE' and (:category is null or category = :category)
                        order by id limit :max""")
                .param("last", BinaryIds.bytes(last))
                .param("category", category == null ? null : category.name())
                .param("max", AT_ONCE)
                .query((row, number) -> new Exported(BinaryIds.read(row, "id"), row.getString("category")))
                .list();
    }
}
