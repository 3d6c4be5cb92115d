package dev.kinora.preference.profile;

import dev.kinora.events.preference.CategoryWeight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rest of the platform is told: one half by the choice of the viewer, one half by what was inferred; all by the
 * one that exists if the other does not; nothing without consent. Weights sum to 1 or there are none.
 */
final class EffectiveInterests {

    private static final double DECLARED_SHARE = 0.5;

    private EffectiveInterests() {}

    static List<CategoryWeight> of(PreferenceProfile profile) {
        if (!profile.personalizationEnabled()) {
            return List.of();
        }
        double declaredShare =
                profile.declared().isEmpty() ? 0 : profile.inferred().isEmpty() ? 1 : DECLARED_SHARE;
        Map<String, Double> weights = new HashMap<>();
        for (String category : profile.declared()) {
            weights.merge(category, declaredShare / profile.declared().size(), Double::sum);
        }
        for (CategoryWeight inferred : profile.inferred()) {
            weights.merge(inferred.category(), (1 - declaredShare) * inferred.weight(), Double::sum);
        }
        return weights.entrySet().stream()
                .map(entry -> new CategoryWeight(entry.getKey(), Math.round(entry.getValue() * 10_000) / 10_000.0))
                .sorted(Comparator.comparingDouble(CategoryWeight::weight)
                        .reversed()
                        .thenComparing(CategoryWeight::category))
                .toList();
    }
}
