package dev.kinora.moderation.audit;

import dev.kinora.starter.id.BinaryIds;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries that the open transaction appends. They get their numbers and hashes at its end, under the lock of the head:
 * it is held for a few statements and is the last lock that the transaction takes. If an entry cannot be written the
 * transaction fails.
 */
@Component
class PendingEntries {

    private static final Logger log = LoggerFactory.getLogger(PendingEntries.class);

    /** Rows per statement. */
    private static final int AT_ONCE = 100;

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AuditEntries stored;
    private final JdbcClient jdbc;

    PendingEntries(AuditEntries stored, JdbcClient jdbc) {
        this.stored = stored;
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry to the open transaction.
     *
     * @throws IllegalTransactionStateException if there is none, or one that only reads, or one that is being committed
     */
    void add(NewEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalTransactionStateException("An entry is recorded in the transaction of its action");
        }
        var pending = pending().orElseGet(() -> {
            var opened = new Pending();
            TransactionSynchronizationManager.registerSynchronization(opened);
            return opened;
        });
        pending.add(entry);
    }

    /** The entries that the open transaction has not written yet, oldest first. */
    List<NewEntry> ofTransaction() {
        return pending().map(pending -> List.copyOf(pending.entries)).orElse(List.of());
    }

    private Optional<Pending> pending() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Pending.class::isInstance)
                        .map(Pending.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** Has the lowest precedence, so that it is called after all others. */
    private final class Pending implements TransactionSynchronization {

        private final List<NewEntry> entries = new ArrayList<>();
        private boolean written;

        private void add(NewEntry entry) {
            if (written) {
                throw new IllegalTransactionStateException("The entries of this transaction are written already");
            }
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            stored.flush();
            write(entries);
            entries.clear();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !written) {
                log.error("{} entries of the audit log were appended too late to be written", entries.size());
            }
        }
    }

    private void write(List<NewEntry> entries) {
        var head = lockHead();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            head = insert(entries.subList(from, Math.min(from + AT_ONCE, entries.size())), head);
        }
        jdbc.sql("update audit_head set seq = ?, hash = ? where id = 1")
                .param(head.seq())
                .param(HexFormat.of().parseHex(head.hash()))
                .update();
    }

    private ChainHead lockHead() {
        return jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query((row, number) -> new ChainHead(row.getLong("seq"), ChainedEntry.hash(row)))
                .single();
    }

    /** Inserts entries after a head, and returns the head that they lead to. */
    private ChainHead insert(List<NewEntry> entries, ChainHead after) {
        var head = after;
        List<@Nullable Object> values = new ArrayList<>();
        for (var entry : entries) {
            head = head.next(entry.facts());
            values.addAll(row(entry, head));
        }
        jdbc.sql("""
                        insert into audit_log (seq, hash, id, at, actor_id, actor_handle, action, case_id, content_id,
                            decision_id, subject, detail)
                        values\s""" + String.join(", ", Collections.nCopies(entries.size(), ROW)))
                .params(values)
                .update();
        return head;
    }

    private static List<@Nullable Object> row(NewEntry entry, ChainHead place) {
        var facts = entry.facts();
        return Arrays.asList(
                place.seq(),
                HexFormat.of().parseHex(place.hash()),
                BinaryIds.bytes(facts.id()),
                LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                BinaryIds.bytesOrNull(facts.actorId()),
                entry.handle(),
                facts.action(),
                BinaryIds.bytesOrNull(facts.caseId()),
                BinaryIds.bytesOrNull(facts.contentId()),
                BinaryIds.bytesOrNull(facts.decisionId()),
                facts.subject(),
                facts.detail());
    }
}
