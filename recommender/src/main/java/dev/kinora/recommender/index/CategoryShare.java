package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The category similarity of the arm {@code seed}: the mean cosine of an item with all items of the viewer's preferred
 * categories. Names of categories share no words, so that this is the share of the item's category among them, 0 for
 * other categories, and 0.5 for a viewer without preferences who has not turned down any category. Preferred are the three categories of which the viewer's
 * mix has most.
 */
public final class CategoryShare implements Feature {

    private static final int PREFERRED = 3;
    private static final float UNKNOWN = 0.5f;

    private final ItemIndex index;
    private final CategoryMix mix;

    public CategoryShare(ItemIndex index, CategoryMix mix) {
        this.index = index;
        this.mix = mix;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var preferred = preferred(viewer);
        var all = preferred.stream().mapToInt(this::listed).sum();
        var unknown = viewer.turnedDown().categories().isEmpty() ? UNKNOWN : 0;
        var ofCategories = new float[index.categories().size()];
        for (var category = 0; category < ofCategories.length; category++) {
            ofCategories[category] = preferred.isEmpty() ? unknown : value(category, preferred, all);
        }
        for (var place = 0; place < candidates.length; place++) {
            values[place] = ofCategories[index.category(candidates[place])];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var value = new float[1];
        values(viewer, new int[] {item}, value);
        var category = index.category(item);
        return List.of(
                preferred(viewer).contains(category)
                        ? new Cause(new Subject.Interest(index.categories().get(category)), value[0])
                        : Cause.other(value[0]));
    }

    /** The numbers of the categories that the viewer prefers; empty if there are none. */
    public Set<Integer> preferred(Viewer viewer) {
        return new HashSet<>(mix.of(viewer).heaviest(PREFERRED));
    }

    private float value(int category, Set<Integer> preferred, int all) {
        return preferred.contains(category) ? listed(category) / (float) Math.max(1, all) : 0;
    }

    private int listed(int category) {
        return index.shelves().listed(category);
    }
}
