package dev.kinora.recommender.index;

import com.carrotsearch.hppc.IntFloatHashMap;
import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.pipeline.CandidateSource;
import dev.kinora.recommender.pipeline.TopScores;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the items that are worth a score, in a time that does not grow with their number: what the viewer's likes speak
 * for, what has their terms, what is popular and what is new, overall and in their categories. As long as there are few
 * items, all of them are candidates.
 */
public final class Retrieval implements CandidateSource {

    /** Up to this number of items all of them are candidates. */
    private static final int FEW = 2_000;

    private static final int LINKED = 300;
    private static final int NEWEST_LIKES = 50;
    private static final int WORDED = 400;
    private static final int CATEGORIES = 6;

    private final ItemIndex index;
    private final List<ItemLinks> links;
    private final HistoryWeights history;
    private final Content content;
    private final CategoryMix mix;

    /** Retrieves from an index with these links. */
    public Retrieval(ItemIndex index, List<ItemLinks> links, HistoryWeights history, Content content, CategoryMix mix) {
        this.index = index;
        this.links = List.copyOf(links);
        this.history = history;
        this.content = content;
        this.mix = mix;
    }

    @Override
    public int[] candidates(Viewer viewer) {
        if (index.size() <= FEW) {
            return IntStream.range(0, index.size()).filter(index::isListed).toArray();
        }
        var found = new IntHashSet(2 * FEW);
        links.forEach(table -> addLinked(viewer, table, found));
        addWorded(viewer, found);
        var shelves = index.shelves();
        found.addAll(shelves.popular());
        found.addAll(shelves.newest());
        for (var category : mix.of(viewer).heaviest(CATEGORIES)) {
            found.addAll(shelves.popular(category));
            found.addAll(shelves.newest(category));
        }
        var sorted = found.toArray();
        Arrays.sort(sorted);
        return IntStream.of(sorted).filter(index::isListed).toArray();
    }

    private void addLinked(Viewer viewer, ItemLinks table, IntHashSet found) {
        var sums = new IntFloatHashMap(8 * FEW);
        var weights = history.weights(viewer);
        var left = NEWEST_LIKES;
        for (var place = weights.length - 1; place >= 0 && left > 0; place--) {
            if (weights[place] > 0) {
                left--;
                var item = viewer.item(place);
                var end = table.to(item);
                for (var link = table.from(item); link < end; link++) {
                    sums.addTo(table.targets().get(link), (float)
                            (weights[place] * table.weights().get(link)));
                }
            }
        }
        addBest(sums, LINKED, found);
    }

    private void addWorded(Viewer viewer, IntHashSet found) {
        var profile = content.profile(viewer);
        var sums = new IntFloatHashMap(8 * FEW);
        var postings = index.shelves().postings();
        for (var term : profile.terms()) {
            if (term.key < postings.terms()) {
                for (var place = postings.offsets()[term.key]; place < postings.offsets()[term.key + 1]; place++) {
                    sums.addTo(postings.items()[place], term.value * postings.weights()[place]);
                }
            }
        }
        for (var item = index.shelves().surveyed(); item < index.size(); item++) {
            var value = index.dot(item, profile);
            if (value > 0) {
                sums.put(item, value);
            }
        }
        addBest(sums, WORDED, found);
    }

    private static void addBest(IntFloatHashMap sums, int most, IntHashSet found) {
        var top = new TopScores(most);
        for (var sum : sums) {
            if (sum.value > 0) {
                top.offer(sum.key, sum.value);
            }
        }
        top.best().forEach(scored -> found.add(scored.item()));
    }
}
