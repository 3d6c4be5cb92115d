package dev.kinora.starter.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends rows to a chained table. They get their numbers and hashes at the end of the transaction, under the lock of the
 * head: it is held for a few statements and is the last lock that the transaction takes. If a row cannot be written the
 * transaction fails.
 *
 * @param <E> what becomes a row
 */
public final class ChainWriter<E> {

    private static final Logger log = LoggerFactory.getLogger(ChainWriter.class);

    /** Rows per statement. */
    private static final int AT_ONCE = 100;

    private final ChainTable table;
    private final Columns<E> columns;
    private final JdbcClient jdbc;
    private final Runnable before;

    /**
     * How a row is written.
     *
     * @param names trusted names of the columns after {@code seq} and {@code hash}
     * @param texts what is hashed, in the order in which {@link ChainTable#reader} reads it
     * @param values the values of the columns
     */
    public record Columns<E>(
            List<String> names, Function<E, List<@Nullable String>> texts, Function<E, List<@Nullable Object>> values) {

        public Columns {
            names = List.copyOf(names);
        }
    }

    /** @param before is done before rows are written at the end of a transaction */
    public ChainWriter(ChainTable table, Columns<E> columns, JdbcClient jdbc, Runnable before) {
        this.table = table;
        this.columns = columns;
        this.jdbc = jdbc;
        this.before = before;
    }

    /**
     * Adds a row to the open transaction.
     *
     * @throws IllegalTransactionStateException if there is none, or one that only reads, or one that is being committed
     */
    public void add(E entry) {
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

    /** What the open transaction has not written yet, oldest first. */
    public List<E> ofTransaction() {
        return pending().map(pending -> List.copyOf(pending.entries)).orElse(List.of());
    }

    private Optional<Pending> pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (owns(synchronization)) {
                @SuppressWarnings("unchecked") // this writer made it
                var own = (Pending) synchronization;
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    private boolean owns(TransactionSynchronization synchronization) {
        return synchronization instanceof ChainWriter<?>.Pending pending && pending.writer() == this;
    }

    /** Has the lowest precedence, so that it is called after all others. */
    private final class Pending implements TransactionSynchronization {

        private final List<E> entries = new ArrayList<>();
        private boolean written;

        private ChainWriter<E> writer() {
            return ChainWriter.this;
        }

        private void add(E entry) {
            if (written) {
                throw new IllegalTransactionStateException("The entries of this transaction are written already");
            }
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            before.run();
            write(entries);
            entries.clear();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !written) {
                log.error("{} entries of the {} were appended too late to be written", entries.size(), table.name());
            }
        }
    }

    private void write(List<E> entries) {
        var head = lockHead();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            head = insert(entries.subList(from, Math.min(from + AT_ONCE, entries.size())), head);
        }
        jdbc.sql("update " + table.head() + " set seq = ?, hash = ? where id = 1")
                .param(head.seq())
                .param(HexFormat.of().parseHex(head.hash()))
                .update();
    }

    private ChainHead lockHead() {
        return jdbc.sql("select seq, hash from " + table.head() + " where id = 1 for update")
                .query((row, number) -> ChainHead.read(row))
                .single();
    }

    /** Inserts rows after a head, and returns the head that they lead to. */
    private ChainHead insert(List<E> entries, ChainHead after) {
        var head = after;
        List<@Nullable Object> values = new ArrayList<>();
        for (var entry : entries) {
            head = head.next(columns.texts().apply(entry));
            values.addAll(Arrays.asList(head.seq(), HexFormat.of().parseHex(head.hash())));
            values.addAll(columns.values().apply(entry));
        }
        var row = "(" + String.join(", ", Collections.nCopies(columns.names().size() + 2, "?")) + ")";
        jdbc.sql("insert into " + table.table() + " (seq, hash, " + String.join(", ", columns.names()) + ") values "
                        + String.join(", ", Collections.nCopies(entries.size(), row)))
                .params(values)
                .update();
        return head;
    }
}
