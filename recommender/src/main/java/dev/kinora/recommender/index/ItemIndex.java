package dev.kinora.recommender.index;

import dev.kinora.recommender.pipeline.Sums;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a ranking reads of the items, in columns of primitive numbers by the number of the item; texts are kept as
 * vectors of terms only. Items are added and changed by one thread; others read meanwhile only if the caller locks.
 */
public final class ItemIndex {

    /** The category of items without one. */
    public static final int NO_CATEGORY = 0;

    private static final double VIEW_HEAT = 0.05;
    private static final int LISTED = 1;
    private static final int ADULTS_ONLY = 2;

    /** What a ranking reads of each candidate lies side by side, so that it is fetched at once. */
    private static final int ROW = 4;

    private static final int CREATOR = 0;

    /** The category in the upper 24 bits, and flags. */
    private static final int KIND = 1;

    private static final int START = 2;
    private static final int LENGTH = 3;

    private final Dictionary dictionary;
    private final long reference;
    private final List<String> categories = new ArrayList<>(List.of(""));
    private final Map<String, Integer> categoryNumbers = new HashMap<>(Map.of("", NO_CATEGORY));

    private int size;
    private int[] rows;
    private long[] publishedAt;
    private int[] views;
    private int[] likes;
    private int[] comments;
    private final float[][] liking = new float[Span.values().length][];
    private final double[] most = new double[Span.values().length];

    private int[] rooms;

    /** Terms in the upper 24 bits and their weights, in 255ths, in the lower 8. */
    private int[] vectors;

    private int used;

    private final Sums.Pool sums = new Sums.Pool();
    private Shelves shelves;

    /**
     * An empty index.
     *
     * @param dictionary grows with the items
     * @param reference the time to which decayed counts refer, in milliseconds since 1970-01-01T00:00:00Z
     * @param expected number of items that there is room for; it grows
     */
    public ItemIndex(Dictionary dictionary, long reference, int expected) {
        this.dictionary = dictionary;
        this.reference = reference;
        var room = Math.max(16, expected);
        rows = new int[ROW * room];
        publishedAt = new long[room];
        views = new int[room];
        likes = new int[room];
        comments = new int[room];
        rooms = new int[room];
        Arrays.setAll(liking, span -> new float[room]);
        vectors = new int[room * 8];
        shelves = Shelves.EMPTY;
    }

    /** Number of items, also of those that are not listed any more. */
    public int size() {
        return size;
    }

    /** Terms and their frequencies. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The time to which decayed counts refer, in milliseconds since 1970-01-01T00:00:00Z. */
    public long reference() {
        return reference;
    }

    /** Adds an item and returns its number: the items are numbered from 0 in the order of their addition. */
    public int add(IndexedItem item) {
        if (size == publishedAt.length) {
            grow(size + (size >> 1));
        }
        var number = size++;
        put(number, item);
        return number;
    }

    /** Replaces what is known of an item, but for its counts. */
    public void put(int item, IndexedItem other) {
        rows[ROW * item + CREATOR] = other.creator();
        rows[ROW * item + KIND] = numberOf(other.text()) << Byte.SIZE
                | (other.listed() ? LISTED : 0)
                | (other.adultsOnly() ? ADULTS_ONLY : 0);
        publishedAt[item] = other.publishedAt();
        store(item, dictionary.vector(other.text()));
    }

    /** Takes an item out of all recommendations; its words shape nobody's taste any more. */
    public void unlist(int item) {
        rows[ROW * item + KIND] &= ~LISTED;
        rows[ROW * item + LENGTH] = 0;
    }

    /** Replaces the counts of an item. */
    public void count(int item, Counts counts) {
        views[item] = counts.views();
        likes[item] = counts.likes();
        comments[item] = counts.comments();
        liking(item, Span.ALL_TIME, counts.liking());
        liking(item, Span.YEAR, counts.thisYear());
        liking(item, Span.WEEK, counts.thisWeek());
    }

    /** The counts of an item. */
    public Counts counts(int item) {
        return new Counts(
                views[item],
                likes[item],
                comments[item],
                liking[Span.ALL_TIME.ordinal()][item],
                liking[Span.YEAR.ordinal()][item],
                liking[Span.WEEK.ordinal()][item]);
    }

    private void liking(int item, Span span, float value) {
        liking[span.ordinal()][item] = value;
        most[span.ordinal()] = Math.max(most[span.ordinal()], value);
    }

    public boolean isListed(int item) {
        return (rows[ROW * item + KIND] & LISTED) != 0;
    }

    public boolean isForAdults(int item) {
        return (rows[ROW * item + KIND] & ADULTS_ONLY) != 0;
    }

    /** Number of listed items; it looks at all. */
    public int listed() {
        var listed = 0;
        for (var item = 0; item < size; item++) {
            listed += isListed(item) ? 1 : 0;
        }
        return listed;
    }

    /** The number of the item's creator. */
    public int creator(int item) {
        return rows[ROW * item + CREATOR];
    }

    /** The number of the item's category. */
    public int category(int item) {
        return rows[ROW * item + KIND] >>> Byte.SIZE;
    }

    /** The names of the categories, by number; empty for {@link #NO_CATEGORY}. */
    public List<String> categories() {
        return categories;
    }

    /** The number of a category; {@link #NO_CATEGORY} for one that no item has. */
    public int categoryNumber(String name) {
        return categoryNumbers.getOrDefault(name, NO_CATEGORY);
    }

    /** Milliseconds since 1970-01-01T00:00:00Z. */
    public long publishedAt(int item) {
        return publishedAt[item];
    }

    public int views(int item) {
        return views[item];
    }

    public int likes(int item) {
        return likes[item];
    }

    public int comments(int item) {
        return comments[item];
    }

    /** The largest number of viewers who liked an item, at the reference time; popularity is measured by it. */
    public double most(Span span) {
        return most[span.ordinal()];
    }

    /** How many viewers liked an item, on a logarithmic scale: 1 for the most liked one, at least 0. */
    public float popularity(int item, Span span, long now) {
        var left = span.left(now - reference);
        var all = Math.log1p(most[span.ordinal()] * left);
        return all > 0 ? (float) (Math.log1p(liking[span.ordinal()][item] * left) / all) : 0;
    }

    /** The same of several items. */
    void popularity(int[] numbers, float[] values, Span span, long now) {
        var left = span.left(now - reference);
        var all = Math.log1p(most[span.ordinal()] * left);
        var column = liking[span.ordinal()];
        for (var place = 0; place < numbers.length; place++) {
            values[place] = all > 0 ? (float) (Math.log1p(column[numbers[place]] * left) / all) : 0;
        }
    }

    /**
     * The place of an item among the listed ones by how many viewers liked them, from 1 on; equal ones share a place. It looks at all
     * items.
     */
    public int place(int item, Span span) {
        var column = liking[span.ordinal()];
        var place = 1;
        for (var other = 0; other < size; other++) {
            place += column[other] > column[item] && isListed(other) ? 1 : 0;
        }
        return place;
    }

    /** What an item is listed by among the popular ones: likes and, far less, views of about a week. */
    double heat(int item, long now) {
        var views = VIEW_HEAT * this.views[item] * Span.WEEK.left(Math.max(0, now - publishedAt[item]));
        return liking[Span.WEEK.ordinal()][item] * Span.WEEK.left(now - reference) + views;
    }

    /** The best known and newest items, as of the last {@link #refresh}. */
    public Shelves shelves() {
        return shelves;
    }

    /**
     * What {@link #refresh(Shelves)} puts in place: lists for retrieval. It only reads; the thread that changes the index
     * may compute it while others read.
     */
    public Shelves survey(long now) {
        return Shelves.of(this, now);
    }

    /** Puts new lists in place, and measures popularity by the most liked of those that are listed now. */
    public void refresh(Shelves surveyed) {
        shelves = surveyed;
        for (var span = 0; span < most.length; span++) {
            most[span] = 0;
            for (var item = 0; item < size; item++) {
                most[span] = isListed(item) ? Math.max(most[span], liking[span][item]) : most[span];
            }
        }
    }

    /** Where rankings add up numbers of items and terms. */
    public Sums.Pool sums() {
        return sums;
    }

    /** Adds a multiple of the vector of an item to the sums of its terms. */
    void addTo(Sums sums, int item, double factor) {
        sums.addAll(vectors, start(item), end(item), factor);
    }

    /** Receives a term of an item and its weight, 0 to 1. */
    interface TermConsumer {
        void accept(int term, float weight);
    }

    /** The heaviest words of an item with their weights, 0 to 1, without its category. */
    public List<Map.Entry<String, Float>> words(int item, int most) {
        var found = new ArrayList<Map.Entry<String, Float>>();
        forEachTerm(item, (term, weight) -> {
            if (!Tokens.isCategory(dictionary.term(term))) {
                found.add(Map.entry(dictionary.term(term), weight));
            }
        });
        found.sort(Map.Entry.<String, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return found.subList(0, Math.min(most, found.size()));
    }

    /** The terms of an item. */
    void forEachTerm(int item, TermConsumer consumer) {
        for (var place = start(item); place < end(item); place++) {
            consumer.accept(vectors[place] >>> Byte.SIZE, TermVector.weight((byte) vectors[place]));
        }
    }

    /** The scalar product of the vector of an item and a profile. */
    float dot(int item, Profile profile) {
        var sum = 0f;
        for (var place = start(item); place < end(item); place++) {
            sum += profile.weight(vectors[place] >>> Byte.SIZE) * TermVector.weight((byte) vectors[place]);
        }
        return sum;
    }

    /** The scalar products of the vectors of several items and a profile. */
    void dots(int[] items, float[] values, Sums profile) {
        var ofTerms = profile.upTo(dictionary.size());
        var all = vectors;
        for (var place = 0; place < items.length; place++) {
            var sum = 0f;
            var end = end(items[place]);
            for (var term = start(items[place]); term < end; term++) {
                sum += ofTerms[all[term] >>> Byte.SIZE] * TermVector.weight((byte) all[term]);
            }
            values[place] = sum;
        }
    }

    private int start(int item) {
        return rows[ROW * item + START];
    }

    private int end(int item) {
        return rows[ROW * item + START] + rows[ROW * item + LENGTH];
    }

    private int numberOf(ItemText text) {
        var name = text.category() == null ? "" : text.category();
        return categoryNumbers.computeIfAbsent(name, added -> {
            categories.add(added);
            return categories.size() - 1;
        });
    }

    private void store(int item, TermVector vector) {
        var length = vector.terms().length;
        if (length > rooms[item]) {
            if (used + length > vectors.length) {
                vectors = Arrays.copyOf(vectors, Math.max(used + length, used + (used >> 1)));
            }
            rows[ROW * item + START] = used;
            rooms[item] = length;
            used += length;
        }
        for (var place = 0; place < length; place++) {
            vectors[start(item) + place] = vector.terms()[place] << Byte.SIZE | (vector.weights()[place] & 0xff);
        }
        rows[ROW * item + LENGTH] = length;
    }

    private void grow(int room) {
        rows = Arrays.copyOf(rows, ROW * room);
        publishedAt = Arrays.copyOf(publishedAt, room);
        views = Arrays.copyOf(views, room);
        likes = Arrays.copyOf(likes, room);
        comments = Arrays.copyOf(comments, room);
        rooms = Arrays.copyOf(rooms, room);
        Arrays.setAll(liking, span -> Arrays.copyOf(liking[span], room));
    }
}
