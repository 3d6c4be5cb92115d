package dev.kinora.recommender.index;

import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads off a viewer's history and stated interests how their interest is divided among the categories. */
public final class CategoryMix {

    private final ItemIndex index;
    private final HistoryWeights history;

    /** Weighs the viewer's interactions as given. */
    public CategoryMix(ItemIndex index, HistoryWeights history) {
        this.index = index;
        this.history = history;
    }

    /**
     * Shares by number of the category, which sum to 1; empty if no interest is known.
     *
     * @param byCategory over 0
     */
    public record Shares(Map<Integer, Double> byCategory) {

        public Shares {
            byCategory = Map.copyOf(byCategory);
        }

        public boolean isUnknown() {
            return byCategory.isEmpty();
        }

        /** The share of a category, 0 to 1. */
        public double of(int category) {
            return byCategory.getOrDefault(category, 0.0);
        }

        /** The categories with the largest shares, the largest first. */
        public List<Integer> heaviest(int limit) {
            return byCategory.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** The mix of a viewer; items without a category do not count, nor does one that was turned down, and interest of 0 or less is no interest. */
    public Shares of(Viewer viewer) {
        var interest = new TreeMap<Integer, Double>();
        var weights = history.weights(viewer);
        for (var place = 0; place < weights.length; place++) {
            interest.merge(index.category(viewer.item(place)), weights[place], Double::sum);
        }
        viewer.interests()
                .forEach(stated ->
                        interest.merge(index.categoryNumber(stated.category()), stated.weight(), Double::sum));
        interest.remove(ItemIndex.NO_CATEGORY);
        viewer.turnedDown().categories().forEach(category -> interest.remove(index.categoryNumber(category)));
        interest.values().removeIf(weight -> !(weight > 0));
        var all = interest.values().stream().mapToDouble(Double::doubleValue).sum();
        interest.replaceAll((category, weight) -> weight / all);
        return new Shares(interest);
    }
}
