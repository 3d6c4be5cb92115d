package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.util.List;

/** Weighs each category by its share of the scores. Deterministic; needs no network. */
final class LocalPreferenceAnalyst implements PreferenceAnalyst {

    @Override
    public List<CategoryWeight> weigh(List<CategoryScore> scores) {
        return InterestWeights.normalize(scores);
    }

    @Override
    public PreferenceSource source() {
        return PreferenceSource.LOCAL;
    }
}
