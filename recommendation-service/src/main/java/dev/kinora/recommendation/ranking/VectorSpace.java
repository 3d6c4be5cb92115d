package dev.kinora.recommendation.ranking;

import dev.kinora.events.video.VideoText;
import dev.kinora.recommender.text.Tokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import smile.math.MathEx;
import smile.util.SparseArray;

/** Converts texts into L2-normalized TF-IDF vectors of one model. Thread-safe. */
final class VectorSpace {

    private static final String CATEGORY_PREFIX = "category:";

    private final TfidfModel model;
    private final Map<String, Integer> indexes = new ConcurrentHashMap<>();
    private final Map<Integer, String> terms = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** The space of this model. */
    VectorSpace(TfidfModel model) {
        this.model = model;
    }

    /** The vector of the text of a video: length 1, or empty if the text has no terms. */
    SparseArray vector(VideoText text) {
        return vector(Tokens.of(ItemTexts.of(text)));
    }

    /** The vector of a category alone. */
    SparseArray vector(String category) {
        return vector(Tokens.ofCategory(category));
    }

    private SparseArray vector(Map<String, Double> counts) {
        var weights = new HashMap<Integer, Double>();
        counts.forEach((term, count) -> weights.put(index(term), dampened(count) * model.idf(term)));
        return normalized(weights);
    }

    /** Grows more slowly than the count; a count below one is kept, because its logarithm is negative. */
    private static double dampened(double count) {
        return count < 1 ? count : 1 + Math.log(count);
    }

    /** The normalized weighted sum of vectors; empty if they cancel out. */
    SparseArray sum(Map<SparseArray, Double> weighted) {
        var weights = new HashMap<Integer, Double>();
        weighted.forEach((vector, weight) ->
                vector.forEach((index, value) -> weights.merge(index, value * weight, Double::sum)));
        return normalized(weights);
    }

    /** The cosine of two vectors of this space; 0 if one is empty. */
    static double cosine(SparseArray left, SparseArray right) {
        return left.isEmpty() || right.isEmpty() ? 0 : MathEx.dot(left, right);
    }

    /** The words that contribute most to the cosine of two vectors, strongest first. */
    List<String> sharedTerms(SparseArray left, SparseArray right, int limit) {
        var contributions = new HashMap<Integer, Double>();
        left.forEach((index, value) -> contributions.put(index, value));
        var shared = new HashMap<String, Double>();
        right.forEach((index, value) -> {
            var product = value * contributions.getOrDefault(index, 0.0);
            var term = terms.getOrDefault(index, "");
            if (product > 0 && !term.startsWith(CATEGORY_PREFIX)) {
                shared.put(term, product);
            }
        });
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int index(String term) {
        return indexes.computeIfAbsent(term, added -> {
            var index = next.getAndIncrement();
            terms.put(index, added);
            return index;
        });
    }

    private static SparseArray normalized(Map<Integer, Double> weights) {
        var length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (!(length > 1e-12)) {
            return new SparseArray();
        }
        return new SparseArray(weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new SparseArray.Entry(entry.getKey(), entry.getValue() / length)));
    }
}
