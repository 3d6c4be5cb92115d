package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.util.List;

/** Weighs the interests of one unnamed viewer. Knows scores per category and nothing else about the person. */
interface PreferenceAnalyst {

    /**
     * Weights per category, each one of the nineteen and at most once, summing to 1; empty if nothing is known.
     *
     * @throws AnalystUnavailableException if there is no answer that could be trusted
     */
    List<CategoryWeight> weigh(List<CategoryScore> scores);

    /** Who is said to have found the weights. */
    PreferenceSource source();
}
