package dev.kinora.video.reaction;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;

/**
 * When watching is a view: three seconds of a video were watched, or all of a shorter one. Starting a video is none, and
 * neither is skipping to its end.
 */
final class ViewRule {

    static final long WATCHED_MS = 3_000;

    private ViewRule() {}

    /** Whether this engagement can be a view at all; saves looking at the others. */
    static boolean mayCount(EngagementRecorded recorded) {
        return recorded.target().videoId() != null
                && switch (recorded.kind()) {
                    case PLAY, PROGRESS -> recorded.watchedMs() > 0;
                    case COMPLETE -> true;
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

    /**
     * Whether it is a view of a video of this length.
     *
     * @param durationMs as measured when the video was made, not as the client says
     */
    static boolean counts(EngagementKind kind, long watchedMs, long durationMs) {
        boolean completed = kind == EngagementKind.COMPLETE && durationMs <= WATCHED_MS;
        return completed || watchedMs >= Math.min(WATCHED_MS, durationMs);
    }
}
