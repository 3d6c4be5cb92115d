package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** How far the stream has been read: the last offset of each partition. */
final class Positions {

    private static final int MOST_PARTITIONS = 10_000;

    private final TreeMap<Integer, Long> offsets = new TreeMap<>();

    /** Moves on to an offset; false if it, or a later one, was there before. */
    boolean advance(int partition, long offset) {
        var last = offsets.get(partition);
        if (last != null && offset <= last) {
            return false;
        }
        if (last == null && offsets.size() == MOST_PARTITIONS) {
            throw new IllegalArgumentException("More than %,d partitions".formatted(MOST_PARTITIONS));
        }
        offsets.put(partition, offset);
        return true;
    }

    Map<Integer, Long> offsets() {
        return Map.copyOf(offsets);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(offsets.size());
        for (var offset : offsets.entrySet()) {
            out.writeInt(offset.getKey());
            out.writeLong(offset.getValue());
        }
    }

    void read(DataInput in) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            offsets.put(in.readInt(), in.readLong());
        }
    }
}
