package dev.kinora.recommender.index;

import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.pipeline.TopScores;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cosine between the TF-IDF vector of an item and the weighted sum of those of the viewer's history and of their
 * stated interests. Of the viewer's terms only the heaviest count. It is negative for an item that resembles what they
 * did not like.
 */
public final class Content implements Feature {

    private static final int WORDS_IN_CAUSE = 3;

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
        for (var place = 0; place < candidates.length; place++) {
            values[place] = profile.isEmpty() ? 0 : index.dot(candidates[place], profile);
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var profile = profile(viewer);
        var value = index.dot(item, profile);
        if (value == 0) {
            return List.of();
        }
        var shared = new TopScores(WORDS_IN_CAUSE);
        index.forEachTerm(item, (term, weight) -> {
            var product = profile.weight(term) * weight;
            if (product > 0 && !Tokens.isCategory(index.dictionary().term(term))) {
                shared.offer(term, product);
            }
        });
        var words = shared.best().stream()
                .map(Scored::item)
                .map(index.dictionary()::term)
                .collect(Collectors.joining(", "));
        return List.of(new Cause(null, words, value));
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

    private Profile read(Viewer viewer) {
        var weights = history.weights(viewer);
        return index.sums().use(sums -> {
            for (var place = 0; place < weights.length; place++) {
                if (weights[place] != 0) {
                    index.addTo(sums, viewer.item(place), weights[place]);
                }
            }
            viewer.interests().forEach(interest -> add(interest, sums));
            return Profile.heaviest(sums, terms);
        });
    }

    private void add(Viewer.Interest interest, Sums sums) {
        var vector = index.dictionary().categoryVector(interest.category());
        for (var place = 0; place < vector.terms().length; place++) {
            sums.add(vector.terms()[place], (float) (interest.weight() * TermVector.weight(vector.weights()[place])));
        }
    }
}
