package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Tells whether a key has come often enough to be worth a row, in constant memory: a count-min sketch with conservative
 * update (C. Estan and G. Varghese, SIGCOMM 2002). A count is never too low until it ages: all counts are halved after
 * a number of new occurrences, so that what comes once a year is forgotten, and what came by chance as well.
 */
final class FrequencyFilter {

    private static final int DEPTH = 4;
    private static final int WIDTH = 1 << 16;

    /** Occurrences after which the counts are halved: with more, counts of different keys would run together. */
    private static final int AGES_AFTER = WIDTH;

    private final int least;
    private final byte[] counts = new byte[DEPTH * WIDTH];
    private int occurrences;

    /**
     * Creates an empty filter.
     *
     * @param least occurrences after which a key passes, 1 to 100
     */
    FrequencyFilter(int least) {
        this.least = least;
    }

    /** Counts an occurrence; true from the least number on. */
    boolean passes(long key) {
        if (least <= 1) {
            return true;
        }
        if (++occurrences >= AGES_AFTER) {
            age();
        }
        var count = Byte.MAX_VALUE;
        for (var row = 0; row < DEPTH; row++) {
            count = (byte) Math.min(count, counts[place(key, row)]);
        }
        count = (byte) Math.min(Byte.MAX_VALUE, count + 1);
        for (var row = 0; row < DEPTH; row++) {
            var place = place(key, row);
            counts[place] = (byte) Math.max(counts[place], count);
        }
        return count >= least;
    }

    private void age() {
        occurrences = 0;
        for (var place = 0; place < counts.length; place++) {
            counts[place] >>= 1;
        }
    }

    private static int place(long key, int row) {
        return row * WIDTH + (int) (Hashes.mix(key + row * 0x9e3779b97f4a7c15L) & (WIDTH - 1));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(occurrences);
        out.write(counts);
    }

    void read(DataInput in) throws IOException {
        occurrences = in.readInt();
        in.readFully(counts);
    }
}
