package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.evaluation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody decided over the months, beside all others. It is for this person alone.
 *
 * @param others how many others decided; with fewer than {@value #OTHERS} nothing is said about them, because it would be about one
 *     of them
 */
record Drift(int others, List<DriftMonth> months) {

    /** So many others are compared with at least. */
    static final int OTHERS = 3;

    /**
     * A month (UTC).
     *
     * @param month such as 2026-11
     * @param approvals share of approvals among decisions
     * @param agreement share of second reviews, as the first or the second person, with the same outcome
     * @param gold share of the right outcome among cases with a known answer
     */
    record DriftMonth(String month, ComparedRates approvals, ComparedRates agreement, ComparedRates gold) {}

    /**
     * A share of one person and of the others, each null without a case.
     *
     * @param others also null if there are too few others
     */
    record ComparedRates(@Nullable Rate mine, @Nullable Rate others) {}
}
