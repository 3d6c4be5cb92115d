package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows by key, without collisions: two keys never share a row. Open addressing with linear probing; what is deleted is
 * closed up, so that no tombstones gather.
 *
 * <p>One thread writes. {@link #snapshot()} gives other threads a view that never changes: from then on the writer
 * copies a page of the index, and a row, before it changes them. Rows are also numbered without gaps, in an order that
 * depends on the events only, so that one can be drawn by chance.
 */
final class Table<R extends Row> {

    private static final int LEAST_SLOTS = 64;

    private final Class<R> type;
    private final int most;
    private final List<R> rows = new ArrayList<>();
    private Pages<R> index = new Pages<>(LEAST_SLOTS);
    private int epoch;

    /** A table of at most this number of rows. */
    Table(Class<R> type, int most) {
        this.type = type;
        this.most = most;
    }

    int size() {
        return rows.size();
    }

    boolean isFull() {
        return rows.size() >= most;
    }

    R at(int place) {
        return rows.get(place);
    }

    @Nullable R find(long key) {
        return index.get(index.slot(key));
    }

    /** The row itself, or its copy if a snapshot shares it; either may be changed. */
    R writable(R row) {
        return writable(row, row.place());
    }

    private R writable(R row, int place) {
        if (row.epoch() == epoch) {
            row.moveTo(place);
            return row;
        }
        var copy = type.cast(row.copy());
        copy.moveTo(place);
        copy.setEpoch(epoch);
        rows.set(place, copy);
        index.set(index.slot(copy.key()), copy);
        return copy;
    }

    /** Adds the row of a key that has none. Makes room before if the table is full. */
    R add(R row) {
        if (isFull()) {
            evict(Math.max(1, most / 10));
        }
        if (2 * (rows.size() + 1) > index.slots()) {
            index = index.grown(rows);
        }
        row.moveTo(rows.size());
        row.setEpoch(epoch);
        rows.add(row);
        index.set(index.slot(row.key()), row);
        return row;
    }

    /** Removes the row of a key, if it has one; the last row takes its number. */
    void remove(long key) {
        var row = find(key);
        if (row != null) {
            index.remove(index.slot(key));
            var last = rows.removeLast();
            if (last.key() != key) {
                rows.set(row.place(), last);
                writable(last, row.place());
            }
        }
    }

    /** Removes the rows of which nothing was heard since an instant. */
    void expire(long since) {
        for (var place = rows.size() - 1; place >= 0; place--) {
            if (rows.get(place).touched() < since) {
                remove(rows.get(place).key());
            }
        }
    }

    /** Removes the rows that were touched least recently. */
    private void evict(int count) {
        for (var key : rows.stream()
                .sorted(Comparator.comparingLong(Row::touched).thenComparingInt(Row::place))
                .limit(count)
                .mapToLong(Row::key)
                .toArray()) {
            remove(key);
        }
    }

    /** Reads the content of a row. */
    interface Reader<R> {
        R read(long key, long touched, DataInput in) throws IOException;
    }

    /** Writes the rows in their order; the index follows from it. */
    void write(DataOutput out) throws IOException {
        out.writeInt(rows.size());
        for (var row : rows) {
            out.writeLong(row.key());
            out.writeLong(row.touched());
            row.write(out);
        }
    }

    /** Adds the rows that were written. */
    void read(DataInput in, Reader<R> reader) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            add(reader.read(in.readLong(), in.readLong(), in));
        }
    }

    /** The rows of this instant. Safe for any thread that got it through a safe publication. */
    View<R> snapshot() {
        epoch++;
        return new View<>(index.shared());
    }

    /** An unchanging view of a table. */
    record View<R extends Row>(Pages<R> index) {

        @Nullable R find(long key) {
            return index.get(index.slot(key));
        }
    }
}
