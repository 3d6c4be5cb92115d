package dev.kinora.recommendation.verification;

import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words in common: the scalar product of the vector of a video, and the weighted sum of those of the history divided by its
 * length. Vectors have a weight of {@code (1 + ln count) · (ln((1 + documents) / (1 + frequency)) + 1)} per word, divided by
 * their length and rounded to 255ths; sums have 32 bits and are added up in the order of the words in the model.
 */
final class Words {

    /** New words have an order that is not stored: all orders of so many are tried. */
    private static final int ORDERS = 6;

    private static final double CANCELED = 1e-6;
    private static final String CATEGORY = "category:";

    private final int documents;
    private final Map<String, Integer> frequencies;

    /** A word in a text, and how much it weighs. */
    private record Weight(String word, float weight) {}

    /**
     * The words of a model.
     *
     * @param frequencies numbers of documents with a word
     */
    Words(int documents, Map<String, Integer> frequencies) {
        this.documents = documents;
        this.frequencies = frequencies;
    }

    private Comparator<String> order() {
        return Comparator.<String, Boolean>comparing(word -> !frequencies.containsKey(word))
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Weight> vector(Map<String, Double> counts) {
        var values = new LinkedHashMap<String, Double>();
        var squares = 0.0;
        for (var word : counts.keySet().stream().sorted(order()).toList()) {
            double count = counts.getOrDefault(word, 0.0);
            var rarity = Math.log((1.0 + Math.max(1, documents)) / (1.0 + frequencies.getOrDefault(word, 1))) + 1;
            var value = (count <= 1 ? count : 1 + Math.log(count)) * rarity;
            values.put(word, value);
            squares += value * value;
        }
        var length = Math.sqrt(squares);
        var vector = new ArrayList<Weight>();
        values.forEach((word, value) -> vector.add(new Weight(word, (Math.round(value / length * 255) & 0xff) / 255f)));
        return vector;
    }

    /**
     * The heaviest words of a viewer.
     *
     * @param weights of the interactions
     * @param most number of words that count
     */
    Map<String, Float> profile(StoredEvidence evidence, Taste taste, double[] weights, int most) {
        var sums = new LinkedHashMap<String, Float>();
        for (var place = 0; place < weights.length; place++) {
            if (weights[place] != 0) {
                for (var one : vector(Tokens.of(taste.text(place)))) {
                    sums.merge(one.word(), (float) (weights[place] * one.weight()), Float::sum);
                }
            }
        }
        var categories = new HashSet<>(evidence.videos().categoryNames());
        for (var interest : evidence.viewer().interests()) {
            var word = CATEGORY + interest.category();
            if (categories.contains(interest.category()) || frequencies.containsKey(word)) {
                sums.merge(word, (float) interest.weight(), Float::sum);
            }
        }
        sums.values().removeIf(weight -> weight == 0);
        var length = Math.sqrt(sums.values().stream()
                .mapToDouble(weight -> (double) weight * weight)
                .sum());
        return length > CANCELED ? heaviest(sums, length, most, turnedDown(evidence)) : Map.of();
    }

    private Map<String, Float> heaviest(Map<String, Float> sums, double length, int most, Set<String> turnedDown) {
        var sorted = sums.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(word -> -Math.abs(sums.getOrDefault(word, 0f)))
                        .thenComparing(order()))
                .toList();
        if (sorted.size() > most) {
            var last = sorted.get(most - 1);
            var next = sorted.get(most);
            var equal = Math.abs(sums.getOrDefault(last, 0f)) == Math.abs(sums.getOrDefault(next, 0f));
            if (equal && !frequencies.containsKey(next)) {
                throw new MissingException("new words weigh the same");
            }
        }
        var profile = new HashMap<String, Float>();
        for (var word : sorted.subList(0, Math.min(most, sorted.size()))) {
            var weight = (float) (sums.getOrDefault(word, 0f) / length);
            profile.put(word, turnedDown.contains(word) ? Math.min(0, weight) : weight);
        }
        return profile;
    }

    private static Set<String> turnedDown(StoredEvidence evidence) {
        var words = new HashSet<>(evidence.viewer().turnedDown("WORD"));
        evidence.viewer().turnedDown("CATEGORY").forEach(category -> words.add(CATEGORY + category));
        return words;
    }

    /** The values that a text may have; several, if it has new words in common whose order decides about the last bits. */
    Set<Float> values(Map<String, Float> profile, ItemText text) {
        var sum = 0f;
        var added = new ArrayList<Float>();
        for (var one : vector(Tokens.of(text))) {
            var product = profile.getOrDefault(one.word(), 0f) * one.weight();
            if (frequencies.containsKey(one.word())) {
                sum += product;
            } else if (product != 0) {
                added.add(product);
            }
        }
        if (added.size() > ORDERS) {
            throw new MissingException("too many words are newer than the model");
        }
        var values = new TreeSet<Float>();
        addInAnyOrder(sum, added, values);
        return values;
    }

    private static void addInAnyOrder(float sum, List<Float> left, Set<Float> values) {
        if (left.isEmpty()) {
            values.add(sum);
        }
        for (var next = 0; next < left.size(); next++) {
            var rest = new ArrayList<>(left);
            addInAnyOrder(sum + rest.remove(next), rest, values);
        }
    }

    /** The weight of words in a text, which it loses if they are turned down. */
    double weightOf(Set<String> words, ItemText text) {
        return vector(Tokens.of(text)).stream()
                .filter(one -> words.contains(one.word()))
                .mapToDouble(Weight::weight)
                .sum();
    }
}
