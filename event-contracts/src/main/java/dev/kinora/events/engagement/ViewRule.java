package dev.kinora.events.engagement;

/**
 * When watching is a view, for every service that counts or weighs views: three seconds of a video were watched, or all of
 * a shorter one. Starting a video is none, and neither is skipping to its end.
 */
public final class ViewRule {

    /** How much of a longer video must be watched, in milliseconds. */
    public static final long WATCHED_MS = 3_000;

    private ViewRule() {}

    /** Whether this engagement can be a view at all; saves looking at the others. */
    public static boolean mayCount(EngagementRecorded recorded) {
        var started = recorded.watchedMs() > 0 || recorded.kind() == EngagementKind.COMPLETE;
        return recorded.target().videoId() != null && started && isWatching(recorded.kind());
    }

    /**
     * Whether it is a view of a video of this length.
     *
     * @param watchedMs time watched, in milliseconds
     * @param durationMs as measured when the video was made, not as the client says
     */
    public static boolean counts(EngagementKind kind, long watchedMs, long durationMs) {
        var completed = kind == EngagementKind.COMPLETE && durationMs <= WATCHED_MS;
        return isWatching(kind) && (completed || watchedMs >= Math.min(WATCHED_MS, durationMs));
    }

    private static boolean isWatching(EngagementKind kind) {
        return switch (kind) {
            case PLAY, PROGRESS, COMPLETE -> true;
            case IMPRESSION,
                    SKIP,
                    SHARE,
                    SEARCH,
                    LIKE,
                    UNLIKE,
                    COMMENT,
                    FOLLOW,
                    UNFOLLOW,
                    NOT_INTERESTED,
                    HIDE_CREATOR,
                    MORE_LIKE_THIS -> false;
        };
    }
}
