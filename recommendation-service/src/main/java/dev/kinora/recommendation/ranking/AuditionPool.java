package dev.kinora.recommendation.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/**
 * New videos that look for their audience, one of which is drawn for a slot. Each showing that a video had more than another makes it
 * half as likely, so that all get about as many.
 */
public final class AuditionPool {

    /** The key of what is drawn from here, beside those of exploration arms. */
    public static final String KIND = "audition";

    private final SequencedMap<Integer, Integer> left;
    private final SequencedMap<Integer, Integer> first;

    /**
     * A pool of these videos.
     *
     * @param showings of each, by its number
     */
    public AuditionPool(SequencedMap<Integer, Integer> showings) {
        this.first = new LinkedHashMap<>(showings);
        this.left = new LinkedHashMap<>(showings);
    }

    /** The showings of the videos that there were at first, by number. */
    public Map<Integer, Integer> first() {
        return first;
    }

    public boolean isEmpty() {
        return left.isEmpty();
    }

    /** Draws a video, which stays in the pool; the pool must not be empty. */
    public int draw(RandomGenerator random) {
        var rest = random.nextDouble() * all();
        for (var video : left.entrySet()) {
            rest -= weight(video.getValue());
            if (rest < 0) {
                return video.getKey();
            }
        }
        return left.firstEntry().getKey();
    }

    /** The probability that the next draw is this video; 0 if it is not in the pool. */
    public double chanceOf(int item) {
        var showings = left.get(item);
        return showings == null ? 0 : weight(showings) / all();
    }

    /** Removes a video, if it is there. */
    public void remove(int item) {
        left.remove(item);
    }

    private double all() {
        return left.values().stream().mapToDouble(this::weight).sum();
    }

    private double weight(int showings) {
        var fewest = left.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return Math.scalb(1.0, fewest - showings);
    }
}
