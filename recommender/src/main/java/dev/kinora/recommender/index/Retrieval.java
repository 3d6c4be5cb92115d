package dev.kinora.recommender.index;

import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.pipeline.CandidateSource;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
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
    private final int few;

    /** A list in which items are found. */
    public enum Way {
        /** There are so few items that all are candidates. */
        ALL,
        /** What the viewer's likes speak for most. */
        LIKES,
        /** What shares the viewer's words most. */
        WORDS,
        POPULAR,
        NEW,
        /** Popular ones of the viewer's heaviest categories. */
        POPULAR_OF_CATEGORY,
        /** New ones of the viewer's heaviest categories. */
        NEW_OF_CATEGORY
    }

    /** Retrieves from an index with these links. */
    public Retrieval(ItemIndex index, List<ItemLinks> links, HistoryWeights history, Content content, CategoryMix mix) {
        this(index, links, history, content, mix, FEW);
    }

    private Retrieval(
            ItemIndex index, List<ItemLinks> links, HistoryWeights history, Content content, CategoryMix mix, int few) {
        this.index = index;
        this.links = List.copyOf(links);
        this.history = history;
        this.content = content;
        this.mix = mix;
        this.few = few;
    }

    /** The same, which does not take all of few items either, so that it can be measured on them. */
    public Retrieval evenOfFew() {
        return new Retrieval(index, links, history, content, mix, 0);
    }

    @Override
    public int[] candidates(Viewer viewer) {
        var found = new Found();
        search(viewer, (way, items) -> found.add(items));
        return found.listed(index);
    }

    /** The lists in which an item is found for a viewer; those of none are no candidates. */
    public Set<Way> ways(Viewer viewer, int item) {
        var ways = EnumSet.noneOf(Way.class);
        search(viewer, (way, items) -> {
            if (IntStream.of(items).anyMatch(one -> one == item)) {
                ways.add(way);
            }
        });
        return ways;
    }

    private void search(Viewer viewer, BiConsumer<Way, int[]> found) {
        if (index.size() <= few) {
            found.accept(Way.ALL, IntStream.range(0, index.size()).toArray());
            return;
        }
        links.forEach(table -> found.accept(Way.LIKES, linked(viewer, table)));
        found.accept(Way.WORDS, worded(viewer));
        var shelves = index.shelves();
        found.accept(Way.POPULAR, shelves.popular());
        found.accept(Way.NEW, shelves.newest());
        for (var category : mix.of(viewer).heaviest(CATEGORIES)) {
            found.accept(Way.POPULAR_OF_CATEGORY, shelves.popular(category));
            found.accept(Way.NEW_OF_CATEGORY, shelves.newest(category));
        }
    }

    private int[] linked(Viewer viewer, ItemLinks table) {
        var weights = history.weights(viewer);
        var best = index.sums().use(sums -> {
            var left = NEWEST_LIKES;
            for (var place = weights.length - 1; place >= 0 && left > 0; place--) {
                if (weights[place] > 0) {
                    left--;
                    table.addTo(sums, viewer.item(place), weights[place]);
                }
            }
            return sums.drainBest(LINKED);
        });
        return best.items();
    }

    private int[] worded(Viewer viewer) {
        var profile = content.profile(viewer);
        var postings = index.shelves().postings();
        var best = index.sums().use(sums -> {
            for (var place = 0; place < profile.terms().length; place++) {
                postings.addTo(sums, profile.terms()[place], profile.weights()[place]);
            }
            return sums.drainBest(WORDED);
        });
        for (var item = index.shelves().surveyed(); item < index.size(); item++) {
            var value = index.dot(item, profile);
            if (value > 0) {
                best.offer(item, value);
            }
        }
        return best.items();
    }

    /** Numbers of items that are found several times. */
    private static final class Found {

        private int[] items = new int[2 * FEW];
        private int size;

        void add(int[] more) {
            if (size + more.length > items.length) {
                items = Arrays.copyOf(items, Math.max(2 * items.length, size + more.length));
            }
            System.arraycopy(more, 0, items, size, more.length);
            size += more.length;
        }

        /** Each of them once, ascending, as far as they are listed. */
        int[] listed(ItemIndex index) {
            Arrays.sort(items, 0, size);
            var kept = 0;
            for (var place = 0; place < size; place++) {
                var item = items[place];
                if ((place == 0 || item != items[place - 1]) && index.isListed(item)) {
                    kept++;
                    items[kept - 1] = item;
                }
            }
            return Arrays.copyOf(items, kept);
        }
    }
}
