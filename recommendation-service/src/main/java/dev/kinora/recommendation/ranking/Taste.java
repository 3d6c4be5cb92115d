package dev.kinora.recommendation.ranking;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import smile.util.SparseArray;

/**
 * The interests of a viewer, as vectors and categories of one model.
 *
 * @param vector decayed, weighted sum of the vectors of their videos; length 1 or empty
 * @param mix share of each category in their interest; sums to 1, or is empty
 * @param preferred up to three categories with the largest shares
 */
public record Taste(SparseArray vector, Map<String, Double> mix, Set<String> preferred) {

    /** The taste of a viewer about whom nothing is known. */
    public static final Taste UNKNOWN = new Taste(new SparseArray(), Map.of(), Set.of());

    private static final int PREFERRED = 3;

    public Taste {
        mix = Map.copyOf(mix);
        preferred = Set.copyOf(preferred);
    }

    /** Whether there is nothing to rank by. */
    public boolean isUnknown() {
        return mix.isEmpty();
    }

    /** A taste from a vector and the unnormalized interest per category; interest of 0 or less is dropped. */
    public static Taste of(SparseArray vector, Map<String, Double> interest) {
        var all = interest.values().stream()
                .filter(value -> value > 0)
                .mapToDouble(Double::doubleValue)
                .sum();
        var mix = interest.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / all));
        var preferred = mix.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PREFERRED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Taste(vector, mix, preferred);
    }
}
