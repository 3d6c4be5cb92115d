package dev.kinora.recommender.index;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntLongHashMap;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists of listed items from which candidates are taken: the heaviest items of each term, the most popular and the newest
 * ones, overall and per category, and some of each {@link Niche}. Items that were added later stand on none of them.
 */
public final class Shelves {

    private static final int MOST_POPULAR = 500;
    private static final int NEWEST = 300;
    private static final int OF_A_CATEGORY = 100;
    private static final int OF_A_NICHE = 200;

    static final Shelves EMPTY = new Shelves(
            0,
            new Postings(new int[1], new int[0], new float[0]),
            new int[0],
            new int[0],
            Map.of(),
            new Drawn(new TreeMap<>(), new long[0], new String[0]));

    private final int surveyed;
    private final Postings postings;
    private final int[] popular;
    private final int[] newest;
    private final Map<Integer, Shelf> categories;
    private final Drawn niches;

    private record Shelf(int listed, int[] popular, int[] newest) {}

    private Shelves(
            int surveyed,
            Postings postings,
            int[] popular,
            int[] newest,
            Map<Integer, Shelf> categories,
            Drawn niches) {
        this.surveyed = surveyed;
        this.postings = postings;
        this.popular = popular;
        this.newest = newest;
        this.categories = categories;
        this.niches = niches;
    }

    static Shelves of(ItemIndex index, long now) {
        var size = index.size();
        var all = new Tops(MOST_POPULAR, NEWEST);
        var byCategory = new TreeMap<Integer, Tops>();
        var audiences = new IntLongHashMap();
        for (var item = 0; item < size; item++) {
            audiences.addTo(index.creator(item), index.views(item));
        }
        var niches = new TreeMap<Niche, IntArrayList>();
        for (var item = 0; item < size; item++) {
            if (index.isListed(item)) {
                var heat = index.heat(item, now);
                all.offer(index, item, heat);
                byCategory
                        .computeIfAbsent(index.category(item), missing -> new Tops(OF_A_CATEGORY, OF_A_CATEGORY))
                        .offer(index, item, heat);
                niches.computeIfAbsent(
                                Niche.of(index, item, now, audiences.get(index.creator(item))),
                                missing -> new IntArrayList())
                        .add(item);
            }
        }
        var shelves = new HashMap<Integer, Shelf>();
        byCategory.forEach((category, tops) ->
                shelves.put(category, new Shelf(tops.listed, items(tops.popular), items(tops.newest))));
        return new Shelves(
                size,
                Postings.of(index, size),
                items(all.popular),
                items(all.newest),
                shelves,
                Drawn.of(index, niches, now));
    }

    /** Number of items that there were; later ones stand on no shelf. */
    public int surveyed() {
        return surveyed;
    }

    /** The most popular of this week, the most popular first. */
    public int[] popular() {
        return popular;
    }

    /** The newest, the newest first. */
    public int[] newest() {
        return newest;
    }

    /** The most popular of a category, the most popular first. */
    public int[] popular(int category) {
        var shelf = categories.get(category);
        return shelf == null ? new int[0] : shelf.popular;
    }

    /** The newest of a category, the newest first. */
    public int[] newest(int category) {
        var shelf = categories.get(category);
        return shelf == null ? new int[0] : shelf.newest;
    }

    /** Number of listed items of a category. */
    public int listed(int category) {
        var shelf = categories.get(category);
        return shelf == null ? 0 : shelf.listed;
    }

    /** Some items of each niche by its key, others after each survey; not to be changed. */
    public SortedMap<String, int[]> niches() {
        return niches.byKey;
    }

    /** The key of the niche as one of whose items this item is kept; null if it is none of them. */
    public @Nullable String niche(int item) {
        var place = Arrays.binarySearch(niches.places, (long) item << Integer.SIZE);
        var next = place < 0 ? -place - 1 : place;
        return next < niches.places.length && (int) (niches.places[next] >>> Integer.SIZE) == item
                ? niches.keys[(int) niches.places[next]]
                : null;
    }

    /** The heaviest items of each term. */
    Postings postings() {
        return postings;
    }

    private static final class Tops {

        private final TopScores popular;
        private final TopScores newest;
        private int listed;

        Tops(int popular, int newest) {
            this.popular = new TopScores(popular);
            this.newest = new TopScores(newest);
        }

        void offer(ItemIndex index, int item, double heat) {
            listed++;
            newest.offer(item, index.publishedAt(item));
            if (heat > 0) {
                popular.offer(item, heat);
            }
        }
    }

    /**
     * What is kept of the niches.
     *
     * @param places of each kept item, ascending: its number in the upper bits and that of its key in the lower ones
     */
    private record Drawn(SortedMap<String, int[]> byKey, long[] places, String[] keys) {

        static Drawn of(ItemIndex index, SortedMap<Niche, IntArrayList> niches, long now) {
            var random = new SplittableRandom(now);
            var byKey = new TreeMap<String, int[]>();
            niches.forEach((niche, items) -> byKey.put(niche.key(index), some(items.toArray(), random)));
            var keys = byKey.keySet().toArray(String[]::new);
            var places = new long
                    [byKey.values().stream().mapToInt(items -> items.length).sum()];
            var count = 0;
            for (var key = 0; key < keys.length; key++) {
                for (var item : byKey.getOrDefault(keys[key], new int[0])) {
                    places[count++] = ((long) item << Integer.SIZE) | key;
                }
            }
            Arrays.sort(places);
            return new Drawn(byKey, places, keys);
        }
    }

    /** A random part of the items, so that every one of a large niche has its turn. */
    private static int[] some(int[] items, SplittableRandom random) {
        for (var place = 0; place < Math.min(OF_A_NICHE, items.length); place++) {
            var other = random.nextInt(place, items.length);
            var item = items[other];
            items[other] = items[place];
            items[place] = item;
        }
        return Arrays.copyOf(items, Math.min(OF_A_NICHE, items.length));
    }

    private static int[] items(TopScores top) {
        return top.best().stream().mapToInt(Scored::item).toArray();
    }
}
