package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.util.List;

/** Weighs the interests of one anonymous viewer, from scores per category alone. */
interface PreferenceAnalyst {

    /**
     * Weights of distinct categories, summing to 1 up to rounding; empty if {@code scores} is empty.
     *
     * @throws AnalystUnavailableException if there is no usable answer
     */
    List<CategoryWeight> weigh(List<CategoryScore> scores);

    /** The source that is recorded with the weights. */
    PreferenceSource source();
}
