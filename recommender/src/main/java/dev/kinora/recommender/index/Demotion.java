package dev.kinora.recommender.index;

import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the viewer turned down: -1 for an item of such a category, -1 for one of such a creator, and for one with such a word
 * the negative weight that the word has in it; 0 for others.
 */
public final class Demotion implements Feature {

    private final ItemIndex index;

    public Demotion(ItemIndex index) {
        this.index = index;
    }

    /** What a viewer turned down, by number. */
    private record Known(IntHashSet categories, IntHashSet creators, IntHashSet words) {

        boolean isEmpty() {
            return categories.isEmpty() && creators.isEmpty() && words.isEmpty();
        }
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var known = known(viewer);
        if (known.isEmpty()) {
            Arrays.fill(values, 0, candidates.length, 0);
            return;
        }
        for (var place = 0; place < candidates.length; place++) {
            values[place] = (float) causes(known, candidates[place]).stream()
                    .mapToDouble(Cause::value)
                    .sum();
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        return causes(known(viewer), item);
    }

    /** Leaves out everything of which the viewer asked for less. */
    public Filter strictly() {
        return viewer -> {
            var known = known(viewer);
            return item -> known.isEmpty() || causes(known, item).isEmpty();
        };
    }

    private Known known(Viewer viewer) {
        var turnedDown = viewer.turnedDown();
        var categories = new IntHashSet();
        turnedDown.categories().forEach(category -> categories.add(index.categoryNumber(category)));
        categories.removeAll(ItemIndex.NO_CATEGORY);
        var creators = new IntHashSet();
        turnedDown.creators().forEach(creators::add);
        var words = new IntHashSet();
        turnedDown.words().forEach(word -> words.add(index.dictionary().find(word)));
        return new Known(categories, creators, words);
    }

    private List<Cause> causes(Known known, int item) {
        var causes = new ArrayList<Cause>(2);
        if (known.categories().contains(index.category(item))) {
            causes.add(of(new Subject.Interest(index.categories().get(index.category(item))), -1));
        }
        if (known.creators().contains(index.creator(item))) {
            causes.add(of(new Subject.Creator(), -1));
        }
        if (!known.words().isEmpty()) {
            index.forEachTerm(item, (term, weight) -> {
                if (known.words().contains(term)) {
                    causes.add(of(new Subject.Word(index.dictionary().term(term)), -weight));
                }
            });
        }
        return causes;
    }

    private static Cause of(Subject what, double value) {
        return new Cause(new Subject.TurnedDown(what), value);
    }
}
