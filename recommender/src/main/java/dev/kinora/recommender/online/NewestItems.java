package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The items that were added last, by key, each at most once at a time. */
final class NewestItems {

    private static final int LEAST_ROOM = 4;

    private final int most;
    private long[] keys = {};
    private int size;

    /** Keeps this number of items. */
    NewestItems(int most) {
        this.most = most;
    }

    int size() {
        return size;
    }

    /** The oldest kept has the number 0. */
    long get(int index) {
        return keys[index];
    }

    boolean has(long item) {
        for (var index = 0; index < size; index++) {
            if (keys[index] == item) {
                return true;
            }
        }
        return false;
    }

    /** Adds an item that is not there; the oldest one makes room. */
    void add(long item) {
        if (size == most) {
            System.arraycopy(keys, 1, keys, 0, size - 1);
            size--;
        } else if (size == keys.length) {
            keys = Arrays.copyOf(keys, Math.min(most, Math.max(LEAST_ROOM, 2 * size)));
        }
        keys[size++] = item;
    }

    void remove(long item) {
        var kept = 0;
        for (var index = 0; index < size; index++) {
            if (keys[index] != item) {
                keys[kept++] = keys[index];
            }
        }
        size = kept;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (var index = 0; index < size; index++) {
            out.writeLong(keys[index]);
        }
    }

    void read(DataInput in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            add(in.readLong());
        }
    }
}
