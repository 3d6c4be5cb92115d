package dev.kinora.recommender.pipeline;

import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import java.util.List;

/**
 * What is known about one viewer at one instant: their interactions until then, in order of time.
 *
 * @param past the interactions from which the rows come
 * @param rows rows of this viewer, in order of time
 * @param now milliseconds since 1970-01-01T00:00:00Z
 * @param interests what they said they like
 * @param turnedDown what they asked for less of
 */
public record Viewer(Interactions past, int[] rows, long now, List<Interest> interests, TurnedDown turnedDown) {

    /**
     * A category that a viewer said to like.
     *
     * @param weight as that of an interaction, at least 0
     */
    public record Interest(String category, double weight) {}

    /** A viewer who has not stated any interests. */
    public Viewer(Interactions past, int[] rows, long now) {
        this(past, rows, now, List.of());
    }

    /** A viewer who has not turned anything down. */
    public Viewer(Interactions past, int[] rows, long now, List<Interest> interests) {
        this(past, rows, now, interests, TurnedDown.NOTHING);
    }

    /** The same viewer, having turned down this. */
    public Viewer without(TurnedDown other) {
        return other.equals(turnedDown) ? this : new Viewer(past, rows, now, interests, other);
    }

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

    /** 0 for an item that was turned down as a cause. */
    public float value(int index) {
        return turnedDown.counts(item(index)) ? past.value(rows[index]) : 0;
    }

    public long time(int index) {
        return past.time(rows[index]);
    }

    /** Whether it speaks for others; not if it was turned down as a cause. */
    public boolean isPositive(int index) {
        return past.isPositive(rows[index]) && turnedDown.counts(item(index));
    }

    /** Number of positive interactions, also with items that were turned down as causes. */
    public int likes() {
        var likes = 0;
        for (var row : rows) {
            likes += past.isPositive(row) ? 1 : 0;
        }
        return likes;
    }

    /** The items that this viewer had anything to do with. */
    public IntHashSet seen() {
        var seen = new IntHashSet(rows.length);
        for (var row : rows) {
            seen.add(past.item(row));
        }
        return seen;
    }
}
