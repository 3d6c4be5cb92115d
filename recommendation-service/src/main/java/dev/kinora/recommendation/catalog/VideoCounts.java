package dev.kinora.recommendation.catalog;

/** Numbers of views (one per viewer), likes and comments of a video. */
public record VideoCounts(long views, long likes, long comments) {

    /** The counts of a video that nobody has seen. */
    public static final VideoCounts NONE = new VideoCounts(0, 0, 0);
}
