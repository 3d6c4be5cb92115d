package dev.kinora.recommender.index;

/**
 * What was done with an item so far.
 *
 * @param views number of viewers who watched it
 * @param likes number of viewers who like it
 * @param comments number of comments
 * @param liking viewers who showed that they liked it in any way
 * @param thisYear the same viewers, each half per 365 days since, at the reference time of the index
 * @param thisWeek the same viewers, each half per 7 days since, at the reference time of the index
 */
public record Counts(int views, int likes, int comments, float liking, float thisYear, float thisWeek) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
}
