package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;

/** A number for each of the keys that were set last. */
final class NewestKeys {

    static final int MOST = 10_000;

    private final LinkedHashMap<Long, Long> numbers = new LinkedHashMap<>();

    long get(long key, long otherwise) {
        return numbers.getOrDefault(key, otherwise);
    }

    boolean has(long key) {
        return numbers.containsKey(key);
    }

    /** Sets the number of a key, which is the newest then; the oldest one makes room. */
    void set(long key, long number) {
        numbers.putLast(key, number);
        if (numbers.size() > MOST) {
            numbers.pollFirstEntry();
        }
    }

    boolean remove(long key) {
        return numbers.remove(key) != null;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(numbers.size());
        for (var one : numbers.entrySet()) {
            out.writeLong(one.getKey());
            out.writeLong(one.getValue());
        }
    }

    void read(DataInput in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            set(in.readLong(), in.readLong());
        }
    }
}
