package dev.kinora.recommendation.feed;

import dev.kinora.recommender.evaluation.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other weights of the arm {@code tfidf} would have changed.
 *
 * @param changes per outcome; empty unless the verdict is {@code ESTIMATED}
 * @param pages first pages of some viewers, before and after
 */
record Replay(Verdict verdict, Basis basis, List<Change> changes, List<Pages> pages) {

    /** Whether the logged slots can tell. */
    enum Verdict {
        ESTIMATED,
        /** There are too few slots or viewers. */
        TOO_FEW,
        /** The weights of then do not give the pages of then any more, for example because texts have changed. */
        NOT_REPRODUCED,
        /** What the other weights would show was shown too seldom. */
        NO_OVERLAP
    }

    /**
     * What the estimates rest on.
     *
     * @param from when the oldest slate was composed; null without any
     * @param reproduced share of the ranked slots that the weights of then fill with the same video again
     * @param meanWeight 1 if the other weights show what was shown often enough
     * @param effectiveSlots how many slots served by the other weights would tell as much
     * @param complete false if there was not enough time for all slates of the sample
     */
    record Basis(
            @Nullable Instant from,
            int slates,
            int slots,
            int viewers,
            double reproduced,
            double meanWeight,
            double effectiveSlots,
            boolean complete) {}

    /** An outcome per slot. */
    enum Outcome {
        COMPLETION,
        LIKES,
        REFUSALS,
        /** Slots of creators outside of the most shown tenth. */
        CREATOR_REACH
    }

    /**
     * An estimate.
     *
     * @param now share of the logged slots, 0 to 1
     * @param change of that share, with its 95 % interval
     */
    record Change(Outcome outcome, double now, Estimate change) {}

    /**
     * The first page of a viewer, who is not named.
     *
     * @param before by the current weights
     * @param after by the others; what is tried out is drawn by the same random numbers
     */
    record Pages(List<Shown> before, List<Shown> after) {}

    /** A slot of a page. */
    record Shown(UUID videoId, String title, Source source) {}
}
