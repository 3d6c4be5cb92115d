package dev.kinora.moderation.hash.exchange;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.hash.HashList;
import dev.kinora.moderation.hash.entry.EntryOrigin;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.exchange.ExchangeLine.Fault;
import dev.kinora.moderation.policy.HarmCategory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes hashes of other platforms into the list, some at a time, while their file is read. Rows that cannot be taken are
 * reported with their lines, and the others are taken; after a break the same file can be sent again, because what is listed
 * already only counts as known. What people here have removed does not come back in this way.
 */
@Component
class HashImports {

    /** Rows with a hash; more than a hundred thousand come in several files. */
    static final int MOST_ROWS = 100_000;

    private static final int AT_ONCE = 500;
    private static final int MOST_FAULTS = 100;

    private final HashList list;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HashImports(HashList list, AuditLog audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.list = list;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What became of a file.
     *
     * @param taken number of hashes that are new on the list
     * @param known number of hashes that were on it, or stand in the file twice
     * @param refused number of rows that were not taken
     * @param faults the first hundred of those, with their lines
     */
    record ImportResult(int taken, int known, int refused, List<RefusedLine> faults) {

        ImportResult {
            faults = List.copyOf(faults);
        }
    }

    /** A row that was not taken; lines count from 1. */
    record RefusedLine(int line, Fault fault) {}

    /**
     * Takes a file.
     *
     * @param category of hashes that have no tag with one
     * @throws IOException when the file cannot be read to its end; what was read before is taken
     */
    ImportResult take(InputStream file, HarmCategory category, @Nullable String note, Actor by) throws IOException {
        var running = new Run(category, note, by);
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        String line;
        while ((line = reader.readLine()) != null) {
            running.read(line);
        }
        running.flush();
        return running.result();
    }

    /** One file while it is read. */
    private final class Run {

        private final HarmCategory category;
        private final @Nullable String note;
        private final Actor by;
        private final Map<String, Row> waiting = new LinkedHashMap<>();
        private final List<RefusedLine> faults = new ArrayList<>();
        private int line;
        private int rows;
        private int taken;
        private int known;
        private int refused;

        Run(HarmCategory category, @Nullable String note, Actor by) {
            this.category = category;
            this.note = note;
            this.by = by;
        }

        void read(String text) {
            line++;
            switch (ExchangeLine.read(text)) {
                case ExchangeLine.Nothing() -> {}
                case ExchangeLine.Refused(Fault fault) -> refuse(line, fault);
                case ExchangeLine.Signal signal -> {
                    if (++rows > MOST_ROWS) {
                        refuse(line, Fault.TOO_MANY_ROWS);
                    } else if (waiting.putIfAbsent(Hashes.key(signal.algorithm(), signal.hash()), new Row(line, signal))
                            != null) {
                        known++;
                    }
                }
            }
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                transaction.executeWithoutResult(_ -> takeWaiting());
                waiting.clear();
            }
        }

        private void takeWaiting() {
            list.lock();
            var listed = listed(waiting.keySet());
            known += listed.size();
            waiting.keySet().removeAll(listed);
            removed(waiting.keySet())
                    .forEach(key ->
                            refuse(Objects.requireNonNull(waiting.remove(key)).line(), Fault.REMOVED_HERE));
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, Hashes> added = new LinkedHashMap<>();
            waiting.forEach((key, row) -> added.put(
                    key, Hashes.of(row.signal().algorithm(), row.signal().hash())));
            if (list.addAll(added, this::origin)) {
                taken += added.size();
                audit.append(AuditLog.Entry.of(
                        by, AuditAction.HASHES_IMPORTED, "hashes", added.size() + " hashes, " + category));
            } else {
                waiting.values().forEach(row -> refuse(row.line(), Fault.HASH_LIST_FULL));
            }
        }

        private EntryOrigin origin(String key) {
            var tagged = Objects.requireNonNull(waiting.get(key)).signal().category();
            return new EntryOrigin(EntrySource.IMPORT, tagged == null ? category : tagged, null, null, null, note, by);
        }

        private void refuse(int at, Fault fault) {
            refused++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new RefusedLine(at, fault));
            }
        }

        ImportResult result() {
            return new ImportResult(taken, known, refused, faults);
        }
    }

    private record Row(int line, ExchangeLine.Signal signal) {}

    private Set<String> listed(Set<String> keys) {
        return new HashSet<>(jdbc.sql("select single_hash from hash_entry where single_hash in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    private Set<String> removed(Set<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var hashes =
                keys.stream().map(key -> key.substring(key.indexOf(':') + 1)).toList();
        Set<String> removed = new HashSet<>(
                jdbc.sql("""
                        select concat(h.algorithm, ':', h.hash) from listed_hash h join hash_entry e on e.id = h.entry_id
                        where h.algorithm in ('PDQ', 'SHA256') and h.hash in (:hashes) and e.state = 'REMOVED'""").param("hashes", hashes).query(String.class).list());
        removed.retainAll(keys);
        return removed;
    }
}
