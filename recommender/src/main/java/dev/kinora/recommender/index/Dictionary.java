package dev.kinora.recommender.index;

import com.carrotsearch.hppc.DoubleArrayList;
import com.carrotsearch.hppc.ObjectIntHashMap;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Terms with their inverse document frequency {@code ln((1 + documents) / (1 + document frequency)) + 1}. A term that
 * was not learned is added with the frequency of a single document when an item with it arrives, so that new items can
 * have it in common. Not thread-safe.
 */
public final class Dictionary {

    /** Most terms: vectors have 24 bits for a number. Others are left out then. */
    private static final int MOST = 1 << 24;

    private final int documents;
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final DoubleArrayList rarity = new DoubleArrayList();
    private final ObjectIntHashMap<String> numbers = new ObjectIntHashMap<>();
    private final int learned;

    /**
     * A dictionary of these terms.
     *
     * @param documents number of items that it was learned from
     * @param frequencies number of items with each term
     * @throws IllegalArgumentException for a number that cannot be
     */
    public Dictionary(int documents, Map<String, Integer> frequencies) {
        if (documents < 0 || frequencies.values().stream().anyMatch(one -> one < 1 || one > documents)) {
            throw new IllegalArgumentException("A frequency is not between 1 and the number of documents");
        }
        this.documents = documents;
        frequencies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(term -> add(term.getKey(), term.getValue()));
        this.learned = terms.size();
    }

    private Dictionary(Dictionary other, int[] kept) {
        this.documents = other.documents;
        for (var number : kept) {
            add(other.terms.get(number), other.frequencies.get(number));
        }
        this.learned = Math.toIntExact(
                IntStream.of(kept).filter(number -> number < other.learned).count());
    }

    /** A dictionary with those of these terms that this one has, in the same order. It grows without this one. */
    public Dictionary only(Set<String> wanted) {
        return new Dictionary(
                this,
                wanted.stream()
                        .mapToInt(this::find)
                        .filter(number -> number >= 0)
                        .sorted()
                        .toArray());
    }

    /**
     * Learns from texts.
     *
     * @param most terms to keep; the rarest are dropped first
     */
    public static Dictionary learn(Collection<ItemText> texts, int most) {
        var learner = new Learner();
        texts.forEach(learner::add);
        return learner.learn(most);
    }

    /** Learns from one text after the other. Terms of a single document connect nothing yet and are left out. */
    public static final class Learner {

        private final ObjectIntHashMap<String> frequencies = new ObjectIntHashMap<>();
        private int documents;

        /** Counts the terms of a text. */
        public void add(ItemText text) {
            documents++;
            Tokens.of(text).keySet().forEach(term -> frequencies.addTo(term, 1));
        }

        /**
         * The dictionary of the texts so far.
         *
         * @param most terms to keep; the rarest are dropped first
         */
        public Dictionary learn(int most) {
            var found = new ArrayList<Map.Entry<String, Integer>>();
            for (var term : frequencies) {
                if (term.value > 1) {
                    found.add(Map.entry(term.key, term.value));
                }
            }
            found.sort(
                    Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            var kept = new HashMap<String, Integer>();
            found.stream().limit(most).forEach(term -> kept.put(term.getKey(), term.getValue()));
            return new Dictionary(documents, kept);
        }
    }

    /** Number of items that this was learned from. */
    public int documents() {
        return documents;
    }

    /** Number of terms, with those added since. */
    public int size() {
        return terms.size();
    }

    /** What was learned: the number of items with each term. */
    public Map<String, Integer> learned() {
        var all = new HashMap<String, Integer>();
        for (var term = 0; term < learned; term++) {
            all.put(terms.get(term), frequencies.get(term));
        }
        return all;
    }

    /** The term with this number. */
    public String term(int number) {
        return terms.get(number);
    }

    /** The number of a term; -1 for one that no item has. */
    public int find(String term) {
        return numbers.getOrDefault(term, -1);
    }

    /** The vector of a text: length 1 before rounding, or empty if the text has no terms. */
    TermVector vector(ItemText text) {
        var counts = Tokens.of(text);
        return vector(terms.size() + counts.size() <= MOST ? counts : known(counts));
    }

    /** The vector of a category alone; empty for one that no item has. Changes nothing, so that readers may ask. */
    TermVector categoryVector(String category) {
        return vector(known(Tokens.ofCategory(category)));
    }

    private Map<String, Double> known(Map<String, Double> counts) {
        var known = new HashMap<>(counts);
        known.keySet().removeIf(term -> !numbers.containsKey(term));
        return known;
    }

    private TermVector vector(Map<String, Double> counts) {
        var values = new double[counts.size()];
        var order = new long[values.length];
        var place = 0;
        for (var entry : counts.entrySet()) {
            values[place] = entry.getValue();
            order[place] = ((long) number(entry.getKey()) << Integer.SIZE) | place;
            place++;
        }
        Arrays.sort(order);
        var numbered = new int[order.length];
        var weighed = new double[order.length];
        var length = 0.0;
        for (var index = 0; index < order.length; index++) {
            numbered[index] = (int) (order[index] >>> Integer.SIZE);
            weighed[index] = dampened(values[(int) order[index]]) * rarity.get(numbered[index]);
            length += weighed[index] * weighed[index];
        }
        return TermVector.of(numbered, weighed, Math.sqrt(length));
    }

    private int number(String term) {
        var known = find(term);
        return known >= 0 ? known : add(term, 1);
    }

    private int add(String term, int frequency) {
        var number = terms.size();
        terms.add(term);
        frequencies.add(frequency);
        rarity.add(idf(frequency));
        numbers.put(term, number);
        return number;
    }

    private double idf(int frequency) {
        return Math.log((1.0 + Math.max(1, documents)) / (1.0 + frequency)) + 1;
    }

    /** Grows more slowly than the count; a count below one is kept, because its logarithm is negative. */
    private static double dampened(double count) {
        return count <= 1 ? count : 1 + Math.log(count);
    }
}
