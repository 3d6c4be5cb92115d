package dev.kinora.recommenderspark;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.ViewRule;
import org.jspecify.annotations.Nullable;

/** Since when a viewer has liked a video, by the rules by which recommendation-service keeps {@code positive_at}. */
final class Sign {

    private @Nullable Long since;
    private boolean liked;
    private boolean completed;

    /** Milliseconds since 1970-01-01T00:00:00Z; null if they have not shown that they like it, or took it back. */
    @Nullable Long since() {
        return since;
    }

    /** Adds what they did next. */
    void add(EngagementKind kind, long watchedMs, long durationMs, long at) {
        switch (kind) {
            case LIKE -> like(at);
            case UNLIKE -> takeBack();
            case COMPLETE -> complete(ViewRule.counts(kind, watchedMs, durationMs), at);
            case SHARE, COMMENT -> mark(at);
            case IMPRESSION,
                    PLAY,
                    PROGRESS,
                    SKIP,
                    SEARCH,
                    FOLLOW,
                    UNFOLLOW,
                    NOT_INTERESTED,
                    HIDE_CREATOR,
                    MORE_LIKE_THIS -> {
                // No sign.
            }
        }
    }

    private void like(long at) {
        if (!liked) {
            mark(at);
            liked = true;
        }
    }

    private void takeBack() {
        if (liked && !completed) {
            since = null;
        }
        liked = false;
    }

    private void complete(boolean view, long at) {
        if (view) {
            mark(at);
            completed = true;
        }
    }

    private void mark(long at) {
        if (since == null) {
            since = at;
        }
    }
}
