package dev.kinora.preference.profile;

import dev.kinora.events.preference.CategoryWeight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The interests that are published: declared and inferred ones count half each; if one of them is missing, the other
 * counts alone; none without consent. Weights sum to 1 up to rounding, or there are none.
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
