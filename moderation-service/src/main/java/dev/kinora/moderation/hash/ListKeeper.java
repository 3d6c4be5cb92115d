package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.ListIndex.Known;
import dev.kinora.moderation.hash.ListIndex.Listed;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of this replica current: it is loaded at the start, and what was changed since is read every second and
 * before each use. When that fails there is no index, and whoever needs it fails.
 */
@Component
class ListKeeper implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(ListKeeper.class);

    /** Entries per query; the hashes of so many are in memory besides the index. */
    private static final int AT_ONCE = 500;

    static final Executor BACKGROUND =
            task -> Thread.ofPlatform().daemon().name("hash-list-merge").start(task);

    private static final String COLUMNS = "select id, category, state, content_id, changed from hash_entry ";

    private final JdbcClient jdbc;
    private final ListedHashes hashes;
    private final HashProperties properties;

    private @Nullable ListIndex index;
    private Position seen = Position.START;
    private volatile boolean failing;

    ListKeeper(JdbcClient jdbc, ListedHashes hashes, HashProperties properties) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.properties = properties;
    }

    /** The last change that the index has, and the last entry of that change. */
    private record Position(long change, UUID entry) {

        static final Position START = new Position(0, new UUID(0, 0));
    }

    private record Row(Known known, long changed) {}

    /**
     * The index with all changes that were committed before this call.
     *
     * @throws ListUnavailableException when they cannot be read, or are more than the index takes
     */
    synchronized ListIndex current() {
        try {
            var present = index;
            if (present == null) {
                var start = newest();
                present = new ListIndex(properties.most(), BACKGROUND, new AllEntries());
                seen = start;
                log.info("The hash list is loaded: {} hashes, {} bytes", present.size(), present.bytes());
            }
            catchUp(present);
            index = present;
            return present;
        } catch (RuntimeException e) {
            index = null;
            throw new ListUnavailableException(e);
        }
    }

    @Scheduled(fixedDelayString = "${kinora.hashes.poll:1s}")
    void keepCurrent() {
        try {
            current();
            failing = false;
        } catch (ListUnavailableException e) {
            if (!failing) {
                log.error("The hash list cannot be read; videos wait, and then go to people, until it can", e);
            }
            failing = true;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.hashes.indexed", this, ListKeeper::size)
                .description("Hashes of pictures in the index of this replica, crops included; -1 without an index")
                .register(registry);
        Gauge.builder("kinora.hashes.held", this, ListKeeper::heldBack)
                .description("Entries of the hash list that matched suspiciously much and wait for a person")
                .register(registry);
    }

    private synchronized int size() {
        return index == null ? -1 : index.size();
    }

    private long heldBack() {
        return jdbc.sql("select count(*) from hash_entry where state = 'HELD_BACK'")
                .query(Long.class)
                .single();
    }

    /** What is changed while the entries are loaded comes behind this and is read again. */
    private Position newest() {
        return new Position(
                jdbc.sql("select last_change from hash_list where id = 1")
                        .query(Long.class)
                        .single(),
                new UUID(-1, -1));
    }

    private void catchUp(ListIndex present) {
        List<Row> rows;
        do {
            rows = jdbc.sql(COLUMNS + """
                            where changed >= :change and (changed > :change or id > :entry)
                            order by changed, id limit :max""")
                    .param("change", seen.change())
                    .param("entry", BinaryIds.bytes(seen.entry()))
                    .param("max", AT_ONCE)
                    .query(ListKeeper::row)
                    .list();
            if (!rows.isEmpty()) {
                apply(rows.stream().map(Row::known).toList(), present);
                seen = new Position(
                        rows.getLast().changed(), rows.getLast().known().id());
            }
        } while (rows.size() == AT_ONCE);
    }

    private void apply(List<Known> changed, ListIndex to) {
        to.removeAll(changed.stream()
                .filter(known -> known.state() == EntryState.REMOVED)
                .map(Known::id)
                .toList());
        List<Known> added = new ArrayList<>();
        for (Known known : changed) {
            if (to.contains(known.id())) {
                to.change(known);
            } else if (known.state() != EntryState.REMOVED) {
                added.add(known);
            }
        }
        withPrints(added).forEach(to::add);
    }

    private List<Listed> withPrints(List<Known> entries) {
        var stored = hashes.of(entries.stream().map(Known::id).toList());
        return entries.stream()
                .map(known -> new Listed(
                        known,
                        stored.getOrDefault(known.id(), List.of()).stream()
                                .filter(one -> one.algorithm() == HashAlgorithm.PDQ)
                                .map(ListedHashes.Stored::print)
                                .toList()))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Known(
                        BinaryIds.read(row, "id"),
                        HarmCategory.valueOf(row.getString("category")),
                        EntryState.valueOf(row.getString("state")),
                        BinaryIds.readOrNull(row, "content_id")),
                row.getLong("changed"));
    }

    /** All entries that are not removed, some at a time. */
    private final class AllEntries implements Iterator<Listed> {

        private final Queue<Listed> some = new ArrayDeque<>();
        private UUID last = Position.START.entry();
        private boolean more = true;

        @Override
        public boolean hasNext() {
            if (some.isEmpty() && more) {
                var rows = jdbc.sql(COLUMNS + "where id > :last and state <> 'REMOVED' order by id limit :max")
                        .param("last", BinaryIds.bytes(last))
                        .param("max", AT_ONCE)
                        .query(ListKeeper::row)
                        .list();
                more = rows.size() == AT_ONCE;
                if (!rows.isEmpty()) {
                    last = rows.getLast().known().id();
                    some.addAll(withPrints(rows.stream().map(Row::known).toList()));
                }
            }
            return !some.isEmpty();
        }

        @Override
        public Listed next() {
            return some.remove();
        }
    }
}
