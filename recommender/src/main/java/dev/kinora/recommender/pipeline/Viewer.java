package dev.kinora.recommender.pipeline;

import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import java.util.BitSet;

/**
 * What is known about one viewer at one instant: their interactions until then, in order of time.
 *
 * @param past the interactions from which the rows come
 * @param rows rows of this viewer, in order of time
 * @param now milliseconds since 1970-01-01T00:00:00Z
 */
public record Viewer(Interactions past, int[] rows, long now) {

    /** Number of interactions. */
    public int size() {
        return rows.length;
    }

    public int item(int index) {
        return past.item(rows[index]);
    }

    public Signal signal(int index) {
        return past.signal(rows[index]);
    }

    public float value(int index) {
        return past.value(rows[index]);
    }

    public long time(int index) {
        return past.time(rows[index]);
    }

    public boolean isPositive(int index) {
        return past.isPositive(rows[index]);
    }

    /** Number of positive interactions. */
    public int likes() {
        var likes = 0;
        for (var row : rows) {
            likes += past.isPositive(row) ? 1 : 0;
        }
        return likes;
    }

    /** The items that this viewer had anything to do with. */
    public BitSet seen() {
        var seen = new BitSet();
        for (var row : rows) {
            seen.set(past.item(row));
        }
        return seen;
    }
}
