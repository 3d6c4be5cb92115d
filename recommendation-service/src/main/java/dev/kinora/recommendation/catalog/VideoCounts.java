package dev.kinora.recommendation.catalog;

/** How often a video was viewed (once a viewer), liked and commented on. */
public record VideoCounts(long views, long likes, long comments) {

    /** Nobody has seen it yet. */
    public static final VideoCounts NONE = new VideoCounts(0, 0, 0);
}
