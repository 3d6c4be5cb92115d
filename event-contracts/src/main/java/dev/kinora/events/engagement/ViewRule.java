package dev.kinora.events.engagement;

/**
 * Defines when watching counts as a view, for all services that count or weigh views: after three seconds of a video,
 * or all of a shorter one. Starting a video or skipping to its end is not a view.
 */
public final class ViewRule {

    /** Time to watch for a view, in milliseconds; shorter videos must be watched completely. */
    public static final long WATCHED_MS = 3_000;

    private ViewRule() {}

    /** Whether engagements of this kind can be views at all; a cheap filter before {@link #counts}. */
    public static boolean mayCount(EngagementRecorded recorded) {
        var started = recorded.watchedMs() > 0 || recorded.kind() == EngagementKind.COMPLETE;
        return recorded.target().videoId() != null && started && isWatching(recorded.kind());
    }

    /**
     * Whether an engagement is a view of a video of this length.
     *
     * @param watchedMs time watched, in milliseconds
     * @param durationMs length measured by the transcoder, in milliseconds, not the one that the client reports
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
