package dev.kinora.recommendation.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a video comes on its way into the feed of a viewer, read off slots that were composed for it as for serving.
 *
 * @param viewerId null for anybody without sign-in
 * @param arm by which the viewer is ranked for; {@code none} if nothing about them is used
 * @param stoppedAt the first step that keeps it out; null if it is among the slots
 * @param score null where nothing can be computed
 */
record FeedPath(
        UUID videoId,
        @Nullable UUID viewerId,
        Instant at,
        String arm,
        @Nullable Step stoppedAt,
        List<Stage> stages,
        @Nullable Score score) {

    FeedPath {
        stages = List.copyOf(stages);
    }

    /** The steps, in their order. */
    enum Step {
        LISTED,
        INDEXED,
        ALLOWED,
        RETRIEVED,
        SCORED,
        SELECTED,
        SHOWN
    }

    enum Outcome {
        PASSED,
        STOPPED,
        /** Nothing can be said, or it makes no difference. */
        OPEN
    }

    /** One step. */
    record Stage(Step step, Outcome outcome, List<Finding> findings) {

        Stage {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Something that was found.
     *
     * @param code a {@link Bar}, a {@link dev.kinora.recommender.index.Retrieval.Way}, or what else the text says
     * @param at the instant that it is about; null for now
     */
    record Finding(String code, String text, @Nullable Instant at) {

        static Finding of(Enum<?> code, String text) {
            return new Finding(code.name(), text, null);
        }
    }

    /** What else is found than bars and lists. */
    enum Found {
        PUBLISHED,
        UNLISTED,
        LIMITED_REACH,
        IN_INDEX,
        NOT_IN_INDEX,
        FREE,
        RANKS_ALL,
        PAIRED,
        NEWEST_LEFT,
        NOT_FOUND,
        SCORE,
        WOULD_SCORE,
        NOT_RANKED,
        CHOSEN,
        DRAWN_FROM,
        CREATOR_CAP,
        MIX,
        BETTER_SCORES,
        NOT_LOOKED_AT,
        PLACE,
        NO_PLACE,
        MAY_BE_TRIED,
        MAY_AUDITION,
        LAST_SHOWN,
        UNKNOWN
    }

    /**
     * The score of a video, also of one that the viewer must not get.
     *
     * @param place among the candidates, from 1 on
     * @param features what each adds to the score
     */
    record Score(double score, int place, int candidates, Map<String, Double> features) {}
}
