package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The category similarity of the arm {@code seed}: the mean cosine of an item with all items of the viewer's preferred
 * categories. Names of categories share no words, so that this is the share of the item's category among them, 0 for
 * other categories, and 0.5 for a viewer without preferences. Preferred are the three categories with most likes.
 */
public final class CategoryShare implements Feature {

    private static final int PREFERRED = 3;
    private static final float UNKNOWN = 0.5f;

    private final List<String> categories;
    private final Map<String, Integer> sizes;

    private CategoryShare(List<String> categories, Map<String, Integer> sizes) {
        this.categories = categories;
        this.sizes = sizes;
    }

    /** Counts the items of each category. */
    public static CategoryShare train(Dataset past) {
        var categories = new ArrayList<String>();
        var sizes = new HashMap<String, Integer>();
        for (var item : past.items()) {
            var category = item.category() == null ? "" : item.category();
            categories.add(category);
            sizes.merge(category, 1, Integer::sum);
        }
        return new CategoryShare(categories, sizes);
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var preferred = preferred(viewer);
        var all = preferred.stream()
                .mapToInt(category -> sizes.getOrDefault(category, 0))
                .sum();
        for (var index = 0; index < candidates.length; index++) {
            values[index] = value(categories.get(candidates[index]), preferred, all);
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var value = new float[1];
        values(viewer, new int[] {item}, value);
        return List.of(new Cause(null, categories.get(item), value[0]));
    }

    private float value(String category, Set<String> preferred, int all) {
        if (preferred.isEmpty()) {
            return UNKNOWN;
        }
        return preferred.contains(category) ? sizes.getOrDefault(category, 0) / (float) all : 0;
    }

    private Set<String> preferred(Viewer viewer) {
        var likes = new HashMap<String, Integer>();
        for (var index = 0; index < viewer.size(); index++) {
            var category = categories.get(viewer.item(index));
            if (viewer.isPositive(index) && !category.isEmpty()) {
                likes.merge(category, 1, Integer::sum);
            }
        }
        var most = likes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PREFERRED)
                .map(Map.Entry::getKey)
                .toList();
        return new HashSet<>(most);
    }
}
