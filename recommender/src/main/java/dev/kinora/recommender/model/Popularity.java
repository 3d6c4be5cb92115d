package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.util.List;

/**
 * How many users liked an item, on a logarithmic scale: {@code ln(1 + n) / ln(1 + n of the most liked)}, 0 to 1. It is
 * the same for every viewer.
 */
public final class Popularity implements Feature {

    private final float[] values;

    private Popularity(float[] values) {
        this.values = values;
    }

    /** Counts all likes. */
    public static Popularity train(Dataset past) {
        return train(past, Long.MIN_VALUE, row -> 1);
    }

    /** Counts the likes of a window before {@code now}. */
    public static Popularity lately(Dataset past, long now, Duration window) {
        return train(past, now - window.toMillis(), row -> 1);
    }

    /** Counts likes; each counts half per half-life of its age. */
    public static Popularity decayed(Dataset past, long now, Duration halfLife) {
        var interactions = past.interactions();
        return train(
                past,
                Long.MIN_VALUE,
                row -> Math.pow(2, (interactions.time(row) - now) / (double) halfLife.toMillis()));
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] into) {
        for (var index = 0; index < candidates.length; index++) {
            into[index] = values[candidates[index]];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return List.of(new Cause(null, "", values[item]));
    }

    private interface RowWeight {
        double of(int row);
    }

    private static Popularity train(Dataset past, long since, RowWeight weight) {
        var interactions = past.interactions();
        var likes = new double[past.items().size()];
        for (var row = 0; row < interactions.size(); row++) {
            if (interactions.isPositive(row) && interactions.time(row) >= since) {
                likes[interactions.item(row)] += weight.of(row);
            }
        }
        var most = 0.0;
        for (var count : likes) {
            most = Math.max(most, count);
        }
        var values = new float[likes.length];
        for (var item = 0; item < likes.length; item++) {
            values[item] = most > 0 ? (float) (Math.log1p(likes[item]) / Math.log1p(most)) : 0;
        }
        return new Popularity(values);
    }
}
