package dev.kinora.recommender.model;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.pipeline.Cause;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cosine between the TF-IDF vector of an item and the sum of those of the items that the viewer liked. Of the
 * viewer's terms only the heaviest count.
 */
public final class Content implements Feature {

    private static final int WORDS_IN_CAUSE = 3;

    private final Vocabulary vocabulary;
    private final SparseVectors items;
    private final SparseVectors postings;
    private final Recency recency;
    private final int terms;

    private Content(Vocabulary vocabulary, SparseVectors items, Recency recency, int terms) {
        this.vocabulary = vocabulary;
        this.items = items;
        this.postings = items.transposed(vocabulary.terms().size());
        this.recency = recency;
        this.terms = terms;
    }

    /**
     * Learns the vectors of all items.
     *
     * @param terms number of the viewer's heaviest terms that count
     */
    public static Content train(Dataset past, Recency recency, int terms) {
        var documents = past.items().stream().map(Item::text).map(Tokens::of).toList();
        var vocabulary = Vocabulary.of(documents);
        return new Content(vocabulary, vectors(documents, vocabulary), recency, terms);
    }

    @Override
    public void values(Viewer viewer, int[] candidates, float[] values) {
        var profile = profile(viewer);
        var sums = new float[items.size()];
        for (var index = 0; index < profile.terms().length; index++) {
            postings.addTo(profile.terms()[index], profile.weights()[index], sums);
        }
        for (var index = 0; index < candidates.length; index++) {
            values[index] = sums[candidates[index]];
        }
    }

    @Override
    public List<Cause> causes(Viewer viewer, int item) {
        var profile = profile(viewer);
        var shared = new ArrayList<Integer>();
        var products = new float[vocabulary.terms().size()];
        var value = 0.0;
        for (var index = 0; index < profile.terms().length; index++) {
            products[profile.terms()[index]] = profile.weights()[index];
        }
        for (var place = items.offsets()[item]; place < items.offsets()[item + 1]; place++) {
            var term = items.terms()[place];
            products[term] *= items.weights()[place];
            value += products[term];
            if (products[term] > 0) {
                shared.add(term);
            }
        }
        var words = shared.stream()
                .sorted(Comparator.comparingDouble(term -> -products[term]))
                .map(term -> vocabulary.terms().get(term))
                .filter(term -> !Tokens.isCategory(term))
                .limit(WORDS_IN_CAUSE)
                .collect(Collectors.joining(", "));
        return value == 0 ? List.of() : List.of(new Cause(null, words, value));
    }

    /** Terms and their weights; the weights are those of a vector of length 1. */
    private record Profile(int[] terms, float[] weights) {}

    private Profile profile(Viewer viewer) {
        var sum = new float[vocabulary.terms().size()];
        var weights = recency.weights(viewer);
        for (var index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                items.addTo(viewer.item(index), weights[index], sum);
            }
        }
        var length = 0.0;
        for (var value : sum) {
            length += (double) value * value;
        }
        var norm = Math.sqrt(length);
        var heaviest = IntStream.range(0, sum.length)
                .filter(term -> sum[term] != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(term -> -Math.abs(sum[term]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(terms)
                .mapToInt(Integer::intValue)
                .toArray();
        var normalized = new float[heaviest.length];
        for (var index = 0; index < heaviest.length; index++) {
            normalized[index] = (float) (sum[heaviest[index]] / norm);
        }
        return new Profile(heaviest, normalized);
    }

    private static SparseVectors vectors(Collection<Map<String, Double>> documents, Vocabulary vocabulary) {
        var terms = new ArrayList<int[]>();
        var weights = new ArrayList<float[]>();
        for (var document : documents) {
            var known = document.keySet().stream()
                    .filter(vocabulary.numbers()::containsKey)
                    .sorted(Comparator.comparing(vocabulary.numbers()::get))
                    .toList();
            var numbers = known.stream().mapToInt(vocabulary.numbers()::get).toArray();
            var values = new double[numbers.length];
            var length = 0.0;
            for (var index = 0; index < numbers.length; index++) {
                values[index] = dampened(document.getOrDefault(known.get(index), 0.0))
                        * vocabulary.idf()[numbers[index]];
                length += values[index] * values[index];
            }
            var vector = new float[numbers.length];
            for (var index = 0; index < numbers.length; index++) {
                vector[index] = (float) (values[index] / Math.sqrt(length));
            }
            terms.add(numbers);
            weights.add(vector);
        }
        return SparseVectors.of(terms, weights);
    }

    /** Grows more slowly than the count; a count below one is kept, because its logarithm is negative. */
    private static double dampened(double count) {
        return count < 1 ? count : 1 + Math.log(count);
    }
}
