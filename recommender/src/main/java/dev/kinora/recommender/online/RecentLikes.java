package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The newest likes of all users, from which popular items are drawn as often as they are liked. */
final class RecentLikes {

    private static final int MOST = 1 << 14;

    private final long[] items = new long[MOST];
    private long count;

    boolean isEmpty() {
        return count == 0;
    }

    void add(long item) {
        items[(int) (count++ % MOST)] = item;
    }

    long draw(Chance chance) {
        return items[chance.below(kept())];
    }

    private int kept() {
        return (int) Math.min(count, MOST);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        for (var index = 0; index < kept(); index++) {
            out.writeLong(items[index]);
        }
    }

    void read(DataInput in) throws IOException {
        count = in.readLong();
        for (var index = 0; index < kept(); index++) {
            items[index] = in.readLong();
        }
    }
}
