package dev.kinora.recommender.index;

import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Cause.Subject;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.TopScores;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cosine between the TF-IDF vector of an item and the weighted sum of those of the viewer's history and of their
 * stated interests. Of the viewer's terms only the heaviest count. It is negative for an item that resembles what they
 * did not like. Words and categories that the viewer turned down count nothing;
 * an item that was turned down as a cause still counts by its words, each of which is a cause that can be turned down.
 */
public final class Content implements Feature {

    /** Words that are causes of their own; the others are summed up in one. */
    private static final int WORDS = 3;

    private final ItemIndex index;
    private final HistoryWeights history;
    private final int terms;

    /** The last profile: one viewer is asked about several times in a row. */
    private volatile @Nullable Known known;

    private record Known(Viewer viewer, Profile profile) {}

    /**
     * Compares with the viewer's interactions, weighted as given.
     *
     * @param terms number of the viewer's heaviest terms that count
     */
    public Content(ItemIndex index, HistoryWeights history, int terms) {
        this.index = index;
        this.history = history;
        this.terms = terms;
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var profile = profile(viewer);
        index.sums().run(weights -> {
            profile.addTo(weights);
            index.dots(candidates, values, weights);
        });
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var profile = profile(viewer);
        var shared = new TopScores(WORDS);
        var causes = new ArrayList<Cause>();
        var others = new Sum();
        index.forEachTerm(item, (term, weight) -> {
            var product = profile.weight(term) * weight;
            if (product > 0 && Tokens.isCategory(index.dictionary().term(term))) {
                causes.add(new Cause(new Subject.Interest(index.categories().get(index.category(item))), product));
            } else {
                others.add(product);
                shared.offer(term, Math.max(0, product));
            }
        });
        for (var word : shared.best()) {
            if (word.score() > 0) {
                causes.add(new Cause(new Subject.Word(index.dictionary().term(word.item())), word.score()));
                others.take(word.score());
            }
        }
        if (others.parts > 0) {
            causes.add(Cause.other(others.sum));
        }
        causes.sort(Comparator.comparingDouble(Cause::value).reversed());
        return causes;
    }

    /** What terms add to a value; nothing is left by rounding once all parts are taken out. */
    private static final class Sum {

        private double sum;
        private int parts;

        void add(double part) {
            sum += part;
            parts += part == 0 ? 0 : 1;
        }

        void take(double part) {
            sum -= part;
            parts--;
        }
    }

    /** The viewer's heaviest terms; not to be changed. */
    @SuppressWarnings("ReferenceEquality")
    Profile profile(Viewer viewer) {
        var last = known;
        if (last != null && last.viewer() == viewer) {
            return last.profile();
        }
        var read = read(viewer);
        known = new Known(viewer, read);
        return read;
    }

    private Set<Integer> turnedDown(Viewer viewer) {
        return Stream.concat(
                        viewer.turnedDown().words().stream(),
                        viewer.turnedDown().categories().stream()
                                .flatMap(category -> Tokens.ofCategory(category).keySet().stream()))
                .map(index.dictionary()::find)
                .collect(Collectors.toSet());
    }

    private Profile read(Viewer viewer) {
        var weights = history.weights(viewer.without(TurnedDown.NOTHING));
        return index.sums().use(sums -> {
            for (var place = 0; place < weights.length; place++) {
                if (weights[place] != 0) {
                    index.addTo(sums, viewer.item(place), weights[place]);
                }
            }
            viewer.interests().forEach(interest -> add(interest, sums));
            return Profile.heaviest(sums, terms).without(turnedDown(viewer));
        });
    }

    private void add(Viewer.Interest interest, Sums sums) {
        var vector = index.dictionary().categoryVector(interest.category());
        for (var place = 0; place < vector.terms().length; place++) {
            sums.add(vector.terms()[place], (float) (interest.weight() * TermVector.weight(vector.weights()[place])));
        }
    }
}
