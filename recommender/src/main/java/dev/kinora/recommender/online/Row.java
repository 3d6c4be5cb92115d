package dev.kinora.recommender.online;

import java.io.DataOutput;
import java.io.IOException;

/** What is learned about one key. A row that a snapshot shares is never changed: the writer goes on with a copy. */
abstract class Row {

    private final long key;
    private long touched;
    private int place;
    private int epoch;

    Row(long key, long touched) {
        this.key = key;
        this.touched = touched;
    }

    final long key() {
        return key;
    }

    /** When something was last heard of the key, in milliseconds since 1970-01-01T00:00:00Z. */
    final long touched() {
        return touched;
    }

    /** A late event does not make a row older. */
    final void touch(long time) {
        touched = Math.max(touched, time);
    }

    /** The number of the row in its table. */
    final int place() {
        return place;
    }

    final void moveTo(int other) {
        place = other;
    }

    /** The number of snapshots that there were when the row was made or copied. */
    final int epoch() {
        return epoch;
    }

    final void setEpoch(int other) {
        epoch = other;
    }

    /** A row with the same content that shares nothing that changes. */
    abstract Row copy();

    /** Writes the content, without key and time. */
    abstract void write(DataOutput out) throws IOException;
}
