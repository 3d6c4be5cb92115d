package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** What a viewer did with the video of a slot. */
sealed interface Reaction {

    /** A mark that is set or taken back. */
    record Marked(Mark mark, boolean set) implements Reaction {}

    /**
     * Watching.
     *
     * @param share watched part of the video, 0 to 1
     */
    record Watched(double share, boolean toTheEnd) implements Reaction {}

    /** What is marked; the names are those of columns. */
    enum Mark {
        LIKED,
        COMMENTED,
        SHARED,
        FOLLOWED,
        SKIPPED,
        HIDDEN
    }

    /**
     * The reaction that an event tells of; empty for none.
     *
     * @param durationMs returns the measured duration of a video in milliseconds; 0 if it is unknown
     */
    static Optional<Reaction> of(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        return switch (event.kind()) {
            case LIKE -> Optional.of(new Marked(Mark.LIKED, true));
            case UNLIKE -> Optional.of(new Marked(Mark.LIKED, false));
            case COMMENT -> Optional.of(new Marked(Mark.COMMENTED, true));
            case SHARE -> Optional.of(new Marked(Mark.SHARED, true));
            case FOLLOW -> Optional.of(new Marked(Mark.FOLLOWED, true));
            case UNFOLLOW -> Optional.of(new Marked(Mark.FOLLOWED, false));
            case SKIP -> Optional.of(new Marked(Mark.SKIPPED, true));
            case NOT_INTERESTED, HIDE_CREATOR -> Optional.of(new Marked(Mark.HIDDEN, true));
            case PLAY, PROGRESS, COMPLETE -> watched(event, durationMs);
            case IMPRESSION, SEARCH, MORE_LIKE_THIS -> Optional.empty();
        };
    }

    private static Optional<Reaction> watched(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        var videoId = event.target().videoId();
        if (videoId == null || !ViewRule.mayCount(event)) {
            return Optional.empty();
        }
        var duration = durationMs.applyAsLong(videoId);
        if (duration <= 0) {
            return Optional.empty();
        }
        var ended =
                event.kind() == EngagementKind.COMPLETE && ViewRule.counts(event.kind(), event.watchedMs(), duration);
        var share = Math.clamp(event.watchedMs() / (double) duration, 0, 1);
        return share > 0 || ended ? Optional.of(new Watched(share, ended)) : Optional.empty();
    }
}
