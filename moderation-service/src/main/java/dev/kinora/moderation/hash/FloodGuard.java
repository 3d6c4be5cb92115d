package dev.kinora.moderation.hash;

import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds an entry back that matches many videos of many accounts: it may show a title that all of them share, or be listed by
 * mistake. From then on people decide about what it matches, until one releases it.
 */
@Component
class FloodGuard {

    private static final Logger log = LoggerFactory.getLogger(FloodGuard.class);

    private final JdbcClient jdbc;
    private final HashMatches matches;
    private final HashList list;
    private final HashProperties.Flood limits;
    private final Counter held;

    FloodGuard(JdbcClient jdbc, HashMatches matches, HashList list, HashProperties properties, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.matches = matches;
        this.list = list;
        this.limits = properties.flood();
        this.held = Counter.builder("kinora.hashes.floods")
                .description("Entries of the hash list that were held back because they suddenly matched much")
                .register(meters);
    }

    /** Holds back those of the entries that match too much, and returns them. */
    Set<UUID> holdBack(Collection<UUID> entries) {
        Set<UUID> heldBack = new HashSet<>();
        for (var count : matches.count(guarded(entries)).values()) {
            if (count.videos() > limits.videos() && count.accounts() > limits.accounts() && list.holdBack(count)) {
                heldBack.add(count.entry());
                held.increment();
                log.warn(
                        "Hash entry {} is held back: it matches {} videos of {} accounts",
                        count.entry(),
                        count.videos(),
                        count.accounts());
            }
        }
        return heldBack;
    }

    /** Those that count and that no person has released. */
    private List<UUID> guarded(Collection<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id from hash_entry
                                where id in (:entries) and state = 'ACTIVE' and released_at is null""")
                        .param("entries", entries.stream().map(BinaryIds::bytes).toList())
                        .query((row, number) -> BinaryIds.read(row, "id"))
                        .list();
    }
}
