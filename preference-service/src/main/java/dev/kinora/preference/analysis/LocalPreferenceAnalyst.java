package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import java.util.List;

/** Each category weighs its share of the interest shown. Same input, same answer; needs no network. */
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
