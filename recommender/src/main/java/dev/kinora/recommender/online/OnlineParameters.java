package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * How a model learns. A checkpoint belongs to its parameters: a model with others learns from the beginning.
 *
 * @param embeddings of the vectors
 * @param history how much of a viewer's likes counts
 * @param pairs of the counts of pairs
 * @param retention what is kept, and how long
 * @param seed of all that is drawn by chance
 */
public record OnlineParameters(Embeddings embeddings, History history, Pairs pairs, Retention retention, long seed) {

    /**
     * Chosen on the inner splits of MovieLens and KuaiRand, for catalogs of their size: every item gets a row, and rows
     * expire after ten years. A larger catalog asks for more occurrences, a feed of short videos for an earlier expiry; see
     * ADR 42.
     */
    public static final OnlineParameters DEFAULT = new OnlineParameters(
            new Embeddings(32, 0.05f, 20, 4),
            new History(100, 5, 0.05),
            new Pairs(500, 20, 0.1, 0.5, 10),
            new Retention(1, Duration.ofDays(3_650), 200_000, 500_000, 500),
            1);

    /**
     * Of the vectors.
     *
     * @param width numbers in a vector
     * @param step of Adagrad
     * @param negatives items that are drawn against a liked one
     * @param replays older likes that are learned again with each new one
     */
    public record Embeddings(int width, float step, int negatives, int replays) {

        public Embeddings {
            if (width < 1 || width > 1_024 || !(step > 0 && step <= 1) || negatives < 1 || replays < 0) {
                throw new IllegalArgumentException(
                        "No embeddings: %d, %s, %d, %d".formatted(width, step, negatives, replays));
            }
        }
    }

    /**
     * How much of a viewer's likes counts: {@code floor + (1 - floor) · 2^(-later likes / halfLife)}.
     *
     * @param most newest likes that are kept
     * @param halfLife later likes after which the part above the floor counts half
     * @param floor 0 to 1
     */
    public record History(int most, double halfLife, double floor) {

        public History {
            if (most < 2 || most > 10_000 || !(halfLife > 0) || !(floor >= 0 && floor <= 1)) {
                throw new IllegalArgumentException("No history: %d, %s, %s".formatted(most, halfLife, floor));
            }
        }

        /** The weights by the number of later likes. */
        float[] weights() {
            return fading(most, halfLife, floor);
        }
    }

    /**
     * Of the counts of pairs.
     *
     * @param most neighbors that an item keeps
     * @param halfLife likes between the two after which the part above the floor counts half
     * @param floor 0 to 1
     * @param backward what a pair counts in the order opposite to that of the likes, 0 to 1
     * @param shrinkage takes weight from pairs of rare items
     */
    public record Pairs(int most, double halfLife, double floor, double backward, double shrinkage) {

        public Pairs {
            if (most < 1 || !(halfLife > 0) || !(floor >= 0 && floor <= 1) || !(backward >= 0) || !(shrinkage >= 0)) {
                throw new IllegalArgumentException(
                        "No pairs: %d, %s, %s, %s, %s".formatted(most, halfLife, floor, backward, shrinkage));
            }
        }

        /** The weights of pairs by the number of likes between the two. */
        float[] weights(int longest) {
            return fading(longest, halfLife, floor);
        }
    }

    /**
     * What is kept.
     *
     * @param leastOccurrences occurrences after which an item or a term gets a row, 1 to 100
     * @param expiry time after which a row is removed if nothing is heard of its key
     * @param mostItems published items that are known, rows of items that were liked, and rows of terms
     * @param mostUsers rows of users
     * @param dailyLikes likes of one user that teach anything, per day
     */
    public record Retention(int leastOccurrences, Duration expiry, int mostItems, int mostUsers, int dailyLikes) {

        public Retention {
            if (leastOccurrences < 1
                    || leastOccurrences > 100
                    || expiry.compareTo(Duration.ofDays(1)) < 0
                    || mostItems < 10
                    || mostUsers < 10
                    || dailyLikes < 1) {
                throw new IllegalArgumentException("No retention: %d, %s, %d, %d, %d"
                        .formatted(leastOccurrences, expiry, mostItems, mostUsers, dailyLikes));
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(embeddings.width);
        out.writeFloat(embeddings.step);
        out.writeInt(embeddings.negatives);
        out.writeInt(embeddings.replays);
        out.writeInt(history.most);
        out.writeDouble(history.halfLife);
        out.writeDouble(history.floor);
        out.writeInt(pairs.most);
        out.writeDouble(pairs.halfLife);
        out.writeDouble(pairs.floor);
        out.writeDouble(pairs.backward);
        out.writeDouble(pairs.shrinkage);
        out.writeInt(retention.leastOccurrences);
        out.writeLong(retention.expiry.toMillis());
        out.writeInt(retention.mostItems);
        out.writeInt(retention.mostUsers);
        out.writeInt(retention.dailyLikes);
        out.writeLong(seed);
    }

    static OnlineParameters read(DataInput in) throws IOException {
        return new OnlineParameters(
                new Embeddings(in.readInt(), in.readFloat(), in.readInt(), in.readInt()),
                new History(in.readInt(), in.readDouble(), in.readDouble()),
                new Pairs(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
                new Retention(in.readInt(), Duration.ofMillis(in.readLong()), in.readInt(), in.readInt(), in.readInt()),
                in.readLong());
    }

    // StrictMath gives the same bits on every machine.
    private static float[] fading(int count, double halfLife, double floor) {
        var weights = new float[count];
        for (var later = 0; later < count; later++) {
            weights[later] = (float) (floor + (1 - floor) * StrictMath.pow(2, -later / halfLife));
        }
        return weights;
    }
}
